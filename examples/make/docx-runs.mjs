// The text of one paragraph, with marks for revisions, comments and notes → the runs of WordprocessingML.

const REVISED = 'w:author="审稿人" w:date="2012-11-27T09:00:00Z"';
// {+inserted+} {-deleted-} {~hidden~} {#comment|the words it stands at#} [^1]
const MARKS =
  /\{\+(?<added>.*?)\+\}|\{-(?<gone>.*?)-\}|\{~(?<hidden>.*?)~\}|\{#(?<remark>.*?)\|(?<words>.*?)#\}|\[\^(?<note>\d)\]/g;

/** @param {string} text */
export function escapeXml(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * @param {string} text
 * @param {import('./docx.mjs').Writing} writing comments met on the way are added to the list
 * @returns {string}
 */
export function makeRuns(text, writing) {
  let xml = '';
  let at = 0;
  for (const match of text.matchAll(MARKS)) {
    xml += plainRuns(text.slice(at, match.index), writing.hint) + markXml(match.groups ?? {}, writing);
    at = match.index + match[0].length;
  }
  return xml + plainRuns(text.slice(at), writing.hint);
}

/**
 * @param {Record<string, string | undefined>} mark
 * @param {import('./docx.mjs').Writing} writing
 */
function markXml(mark, writing) {
  const { hint, comments } = writing;
  if (mark.added !== undefined) {
    return `<w:ins w:id="${++writing.revisions}" ${REVISED}>${plainRuns(mark.added, hint)}</w:ins>`;
  }
  if (mark.gone !== undefined) {
    return `<w:del w:id="${++writing.revisions}" ${REVISED}>${plainRuns(mark.gone, hint, 'w:delText')}</w:del>`;
  }
  if (mark.hidden !== undefined) {
    return `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${escapeXml(mark.hidden)}</w:t></w:r>`;
  }
  if (mark.note !== undefined) {
    return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${mark.note}"/></w:r>`;
  }
  const id = comments.push(mark.remark ?? '') - 1;
  return (
    `<w:commentRangeStart w:id="${id}"/>${plainRuns(mark.words ?? '', hint)}<w:commentRangeEnd w:id="${id}"/>` +
    `<w:r><w:commentReference w:id="${id}"/></w:r>`
  );
}

/**
 * Word breaks a run where the script changes: only what came from a Chinese input method has the hint.
 * @param {string} text
 * @param {boolean} hint
 * @param {string} [element]
 */
export function plainRuns(text, hint, element = 'w:t') {
  const stretches = text.match(/[\x21-\x7e]+|[^\x21-\x7e]+/g) ?? [];
  return stretches.map((stretch) => runXml(stretch, hint && !/[\x21-\x7e]/.test(stretch), element)).join('');
}

/**
 * @param {string} text
 * @param {boolean} hint
 * @param {string} element
 */
function runXml(text, hint, element) {
  const properties = hint ? '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>' : '';
  return `<w:r>${properties}<${element} xml:space="preserve">${escapeXml(text)}</${element}></w:r>`;
}
