// Footnotes and comments → the parts of a .docx that hold them, and the relations that lead there.

import { W } from './docx-parts.mjs';
import { plainRuns } from './docx-runs.mjs';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const MACROS =
  '<Relationship Id="rId6" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';

/**
 * @param {{ notes: boolean, comments: boolean, picture: boolean, footer: boolean, macros: boolean }} has
 * @returns {string}
 */
export function documentRelations(has) {
  const rows = [relation(1, 'styles', 'styles.xml')];
  if (has.footer) rows.push(relation(2, 'footer', 'footer1.xml'));
  if (has.notes) rows.push(relation(3, 'footnotes', 'footnotes.xml'));
  if (has.comments) rows.push(relation(4, 'comments', 'comments.xml'));
  if (has.picture) rows.push(relation(5, 'image', 'media/image1.jpeg'));
  if (has.macros) rows.push(MACROS);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

/**
 * @param {number} id
 * @param {string} type
 * @param {string} target
 */
function relation(id, type, target) {
  return `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

/**
 * @param {readonly { id: string, text: string }[]} notes
 * @param {boolean} hint
 */
export function footnotesOf(notes, hint) {
  const separators =
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';
  const mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>';
  const body = notes
    .map(({ id, text }) => `<w:footnote w:id="${id}"><w:p>${mark}${plainRuns(text, hint)}</w:p></w:footnote>`)
    .join('');
  return `<w:footnotes ${W}>${separators}${body}</w:footnotes>`;
}

/**
 * @param {readonly string[]} comments
 * @param {boolean} hint
 */
export function commentsOf(comments, hint) {
  const head = 'w:author="审稿人" w:date="2012-11-27T09:00:00Z" w:initials="审"';
  const body = comments
    .map((text, id) => `<w:comment w:id="${id}" ${head}><w:p>${plainRuns(text, hint)}</w:p></w:comment>`)
    .join('');
  return `<w:comments ${W}>${body}</w:comments>`;
}
