// What was bundled → the packages it came from, as the page docs/licences.md and with the texts that travel with the program.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The packages of which at least a byte stands in one of the outputs, by name.
 * @param {string} root the package's folder
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export function bundledPackages(root, metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).map(({ inputs }) => inputs));
  const paths = inputs.flatMap((each) => Object.keys(each).filter((path) => each[path].bytesInOutput > 0));
  const folders = paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const packages = [...new Set(folders)].map((folder) => packageIn(join(root, folder)));
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a package holds of others, and what must be said of it: one that brings no text of its own. */
const HELD = {
  '@cwasm/jpeg-turbo': `By Linus Unnebäck. It holds libjpeg-turbo, under the IJG License and the Modified (3-clause) BSD License:

This software is based in part on the work of the Independent JPEG Group.

Copyright (C)2009-2020 D. R. Commander. All Rights Reserved.
Copyright (C)2015 Viktor Szathmáry. All Rights Reserved.

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are met:

- Redistributions of source code must retain the above copyright notice,
  this list of conditions and the following disclaimer.
- Redistributions in binary form must reproduce the above copyright notice,
  this list of conditions and the following disclaimer in the documentation
  and/or other materials provided with the distribution.
- Neither the name of the libjpeg-turbo Project nor the names of its
  contributors may be used to endorse or promote products derived from this
  software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS",
AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
POSSIBILITY OF SUCH DAMAGE.`,
};

function packageIn(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.\w+)?$/i.test(each));
  const text = HELD[name] ?? (file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim());
  return { name, version, licence: license, author: author?.name ?? author ?? '', text };
}

/** docs/licences.md. */
export function licencesPage(packages) {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return [
    '# Libraries within the program',
    '',
    'Written by the build, from what it put into `dist/`; their texts are in `dist/LICENSES.txt`. What is installed beside the',
    'program stands in `package.json` under `dependencies`.',
    '',
    '| library | version | licence |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** dist/LICENSES.txt. */
export function licenceTexts(packages) {
  const parts = packages.map(({ name, version, licence, author, text }) =>
    [`${name} ${version} (${licence})`, text === '' ? `By ${author}.` : text].join('\n\n'),
  );
  return `${parts.join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}
