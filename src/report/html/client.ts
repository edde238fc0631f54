/**
 * What the page's script does: filter, show a rule's page beside its finding, fold, choose light or dark, unfold to print.
 * It only hides, shows and clones what is in the page; no text becomes markup. A string, since its hash is in the page's
 * policy and it must be the same in the bundle and in the tests.
 */
export const client = String.raw`'use strict';
(() => {
  const find = (selector, inside = document) => inside.querySelector(selector);
  const findAll = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const root = document.documentElement;

  const theme = find('#theme');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark';
  const nameTheme = () => { theme.textContent = isDark() ? 'Light' : 'Dark'; };
  theme.hidden = false;
  theme.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; nameTheme(); });
  dark.addEventListener('change', nameTheme);
  nameTheme();

  const form = find('#filter');
  if (form === null) return;
  const groups = findAll('.group').map((element) => ({
    element,
    count: find(':scope > summary > [data-count]', element),
    title: (find(':scope > summary, :scope > h5', element)?.textContent ?? '').toLowerCase(),
    shown: 0,
    above: undefined,
  }));
  const groupOf = new Map(groups.map((group) => [group.element, group]));
  for (const group of groups) group.above = groupOf.get(group.element.parentElement.closest('.group'));
  const items = findAll('.finding').map((element) => ({
    element,
    data: element.dataset,
    group: groupOf.get(element.closest('.group')),
    text: undefined,
  }));
  const textOf = (item) => {
    if (item.text !== undefined) return item.text;
    item.text = item.element.textContent.toLowerCase();
    for (let group = item.group; group !== undefined; group = group.above) item.text += ' ' + group.title;
    return item.text;
  };
  const count = (number) => number + (number === 1 ? ' finding' : ' findings');

  const filter = () => {
    const choice = new FormData(form);
    const severities = new Set(choice.getAll('severity'));
    const rule = String(choice.get('rule'));
    const family = rule.endsWith('/*') ? rule.slice(0, -2) : undefined;
    const environment = String(choice.get('environment') ?? '');
    const words = String(choice.get('text')).toLowerCase().split(/\s+/).filter((word) => word !== '');
    const accepted = choice.get('suppressed') !== null;
    let shown = 0;
    let all = 0;
    for (const group of groups) group.shown = 0;
    for (const item of items) {
      const { data } = item;
      const counts = accepted || data.suppressed === undefined;
      if (counts) all++;
      const match = counts
        && severities.has(data.severity)
        && (rule === '' || data.rule === (family ?? rule) || (family !== undefined && data.rule.startsWith(family + '/')))
        && (environment === '' || data.environment === environment)
        && (words.length === 0 || words.every((word) => textOf(item).includes(word)));
      if (item.element.hidden === match) item.element.hidden = !match;
      if (!match) continue;
      shown++;
      for (let group = item.group; group !== undefined; group = group.above) group.shown++;
    }
    for (const group of groups) {
      const empty = group.shown === 0;
      if (group.element.hidden !== empty) group.element.hidden = empty;
      if (group.count !== null) group.count.textContent = count(group.shown);
    }
    find('#nothing').hidden = shown > 0;
    find('#shown').textContent = shown === all ? count(all) : shown + ' of ' + count(all);
    find('#printed').textContent = shown === all ? '' : 'Filtered: ' + shown + ' of ' + count(all) + ' shown';
  };
  let waiting;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); };
  form.hidden = false;
  form.addEventListener('input', (event) => { if (event.target.type === 'search') soon(); else filter(); });
  form.addEventListener('submit', (event) => { event.preventDefault(); filter(); });
  form.addEventListener('reset', () => { setTimeout(filter); });
  filter();

  const choose = (rule) => {
    form.reset();
    form.elements.rule.value = rule;
    filter();
    find('#findings').scrollIntoView();
    form.elements.rule.focus({ preventScroll: true });
  };
  const details = () => findAll('details');
  const fold = find('#fold');
  fold.addEventListener('click', () => {
    const open = fold.getAttribute('aria-pressed') === 'true';
    for (const element of findAll('details.group')) element.open = open;
    fold.setAttribute('aria-pressed', String(!open));
  });

  const page = find('#page');
  const body = find('#page-body');
  let rule = '';
  document.addEventListener('click', (event) => {
    const clicked = event.target instanceof Element ? event.target : root;
    const target = clicked.closest('a.rule, [data-choose], [data-reset]');
    if (!(target instanceof HTMLElement)) return;
    if (target.dataset.choose !== undefined) return choose(target.dataset.choose);
    if (target.dataset.reset !== undefined) return form.reset();
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const source = document.getElementById(target.getAttribute('href').slice(1));
    if (source === null) return;
    event.preventDefault();
    body.replaceChildren(...source.cloneNode(true).childNodes);
    rule = target.textContent;
    page.showModal();
    page.scrollTop = 0;
  });
  find('#page-close').addEventListener('click', () => { page.close(); });
  find('#page-only').addEventListener('click', () => { page.close(); choose(rule); });
  page.addEventListener('click', (event) => { if (event.target === page) page.close(); });

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = details().filter((element) => !element.open);
    for (const element of folded) element.open = true;
  });
  addEventListener('afterprint', () => {
    for (const element of folded) element.open = false;
    folded = [];
  });
})();
`;
