/** The licences of everything that is bundled, as Markdown. Equal texts stand once. */
export function licences(packages) {
  const byText = new Map();
  for (const { name, version, license, text } of packages) {
    const group = byText.get(text) ?? [];
    byText.set(text, [...group, `${name} ${version} (${license})`]);
  }
  const parts = [...byText].map(([text, names]) => `## ${names.join(', ')}\n\n${text.replace(/^/gm, '    ')}\n`);
  return `# Licences of what harmony-lint is bundled with\n\n${packages.length} packages.\n\n${parts.join('\n')}`;
}
