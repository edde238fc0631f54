import type { Project, Script } from './artifact.js';
import type { StudioTexts } from './studio-texts.js';

/** Fields that hold the text of a script field once more. */
const twinFields = new Set(['scriptBodyCleansed', 'transformScriptCleansed']);
// A whole tag: `<transaction>` is XML.
const scriptTag = /<(?:trans|javascript)\s{0,20}>/i;

/**
 * Scripts in unexpected places: a property, a note, a component of a type that nobody has seen yet. `known` are the
 * literals, by their offsets, that were read as scripts; these are added, and the twins of scripts with them.
 */
export function strayScripts(project: Project, texts: StudioTexts, known: Set<number>): Script[] {
  const scripts: Script[] = [];
  for (const { text, owner, field } of texts.search(scriptTag, known)) {
    if (!scriptTag.test(text.value)) continue;
    known.add(text.source.text.lastIndexOf('"', text.span.start - 1));
    if (field !== undefined && twinFields.has(field)) continue;
    const setting =
      'properties' in owner ? owner.properties.find((one) => one.text?.span.start === text.span.start) : undefined;
    scripts.push({
      kind: 'script',
      name: owner.name,
      id: owner.id,
      detail: setting?.label ?? field ?? '',
      place: owner.place,
      file: project.file,
      project,
      folder: '',
      usedBy: 'usedBy' in owner ? owner.usedBy : [],
      text: text.cut(),
    });
  }
  return scripts;
}
