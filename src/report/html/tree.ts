import { artifactTitle, count } from '../describe.js';
import { grouped } from '../grouped.js';
import type { Run } from '../run.js';
import type { View } from '../view.js';
import { findingArticle } from './finding.js';
import { markup } from './markup.js';
import type { Markup } from './markup.js';

/** The findings by project, operation and script, piece by piece. `say` masks. */
export function* findingTree(views: readonly View[], run: Run, say: (text: string) => string): Generator<Markup> {
  for (const project of grouped(views, ({ file, project }) => `${file}\0${project ?? ''}`).values()) {
    const [{ file, project: name, environment, finding }] = project as [View];
    const stage = finding.artifact.file.environment?.class;
    yield markup`
<details class="project group" open>
<summary><h3>${name === undefined ? file : markup`<small>Project</small> ${name}`}</h3>${environment !== undefined && markup`<span class="environment ${stage}">${environment}</span>`}${number(project)}${name !== undefined && markup`<span class="file">${file}</span>`}</summary>`;
    for (const operation of operations(project)) {
      const [first] = operation as [View];
      if (first.project === undefined) {
        yield* artifacts(operation, run, say);
        continue;
      }
      const [title] = first.operations;
      const heading = title === undefined ? 'Outside operations' : markup`<small>Operation</small> ${title}`;
      yield markup`
<details class="operation group" open>
<summary><h4>${heading}</h4>${number(operation)}</summary>`;
      yield* artifacts(operation, run, say);
      yield markup`
</details>`;
    }
    yield markup`
</details>`;
  }
}

/** By the first operation that runs it; what no operation runs comes last. */
function operations(views: readonly View[]): View[][] {
  const groups = grouped(views, (view) => view.operations[0] ?? '');
  const outside = groups.get('');
  groups.delete('');
  return outside === undefined ? [...groups.values()] : [...groups.values(), outside];
}

function* artifacts(views: readonly View[], run: Run, say: (text: string) => string): Generator<Markup> {
  const groups = grouped(views, ({ finding: { artifact } }) =>
    [artifact.kind, artifact.id ?? '', artifactTitle(artifact, undefined)].join('\0'),
  );
  for (const group of groups.values()) {
    const [{ finding, operations: runners }] = group as [View];
    const title = say(artifactTitle(finding.artifact, undefined));
    const also = runners.length > 1 && `also in ${runners.slice(1, 6).join(', ')}${runners.length > 6 ? ', …' : ''}`;
    yield markup`
<section class="artifact group">
<h5>${title.charAt(0).toUpperCase() + title.slice(1)}${also && markup` <small>${also}</small>`}</h5>`;
    for (const view of group) yield findingArticle(view, run);
    yield markup`
</section>`;
  }
}

/** How many of a group are shown; the page's script counts anew when it filters. */
function number(views: readonly View[]): Markup {
  const open = views.filter(({ suppressed }) => suppressed === undefined).length;
  return markup`<span class="number" data-count>${count(open, 'finding')}</span>`;
}
