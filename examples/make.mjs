// Writes every example folder, and the list of them: node examples/make.mjs [target folder]

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf } from './make/files.mjs';
import { completeFolder, leanFolder } from './make/folder.mjs';
import { EXAMPLES } from './make/folders.mjs';

const target = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));

for (const { name, full, vary } of EXAMPLES) {
  const folder = full ? completeFolder() : leanFolder();
  vary(folder);
  writeFolder(join(target, name), filesOf(folder));
}
writeFileSync(join(target, 'README.md'), readme());

/**
 * @param {string} path is made anew: a file that an earlier run left would be one too many
 * @param {ReadonlyMap<string, Buffer>} files
 */
function writeFolder(path, files) {
  rmSync(path, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function readme() {
  const rows = EXAMPLES.map(({ name, shows }) => `| \`${name}\` | ${shows} |`);
  return `# Examples

Every firm, park, person and phone number in here is invented. The folders are made from the texts in
\`texts/\` by \`node examples/make.mjs\`; change a text or the script, never a folder.

Each folder is \`pass-kunshan\` with one change. \`pass-\` and \`warn-\` end with exit code 0 (\`pending-\` too:
a stage that is not due yet is no failure), \`fail-\` and \`unchecked-\` with 1.

| folder | what it shows |
|---|---|
${rows.join('\n')}
`;
}
