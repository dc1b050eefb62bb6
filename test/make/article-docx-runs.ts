// The text of a paragraph, with marks for revisions, comments and notes → runs of WordprocessingML and their side parts.

import { NAMESPACE } from './article-docx-parts.ts';
import { escapeXml } from './docx.ts';

/** What is met while the paragraphs are written. */
export interface Writing {
  /** Whether runs of Chinese text say w:hint="eastAsia", as those of a Chinese input method do. */
  readonly hint: boolean;
  readonly comments: string[];
  revisions: number;
}

const REVISED = 'w:author="审稿人" w:date="2012-11-27T09:00:00Z"';
// {+inserted+} {-deleted-} {~hidden~} {#comment|the words it stands at#} [^1]
const MARKS =
  /\{\+(?<added>.*?)\+\}|\{-(?<gone>.*?)-\}|\{~(?<hidden>.*?)~\}|\{#(?<remark>.*?)\|(?<words>.*?)#\}|\[\^(?<note>\d)\]/g;

/** Comments met on the way are added to `writing`. */
export function runsOf(text: string, writing: Writing): string {
  let xml = '';
  let at = 0;
  for (const match of text.matchAll(MARKS)) {
    xml += plainRuns(text.slice(at, match.index), writing.hint) + markXml(match.groups ?? {}, writing);
    at = match.index + match[0].length;
  }
  return xml + plainRuns(text.slice(at), writing.hint);
}

type Mark = Readonly<Record<string, string | undefined>>;

function markXml({ added, gone, hidden, note, remark, words }: Mark, writing: Writing): string {
  const { hint, comments } = writing;
  if (added !== undefined)
    return `<w:ins w:id="${++writing.revisions}" ${REVISED}>${plainRuns(added, hint)}</w:ins>`;
  if (gone !== undefined)
    return `<w:del w:id="${++writing.revisions}" ${REVISED}>${plainRuns(gone, hint, 'w:delText')}</w:del>`;
  if (hidden !== undefined) return `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${escapeXml(hidden)}</w:t></w:r>`;
  if (note !== undefined)
    return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>`;
  const id = comments.push(remark ?? '') - 1;
  return (
    `<w:commentRangeStart w:id="${id}"/>${plainRuns(words ?? '', hint)}<w:commentRangeEnd w:id="${id}"/>` +
    `<w:r><w:commentReference w:id="${id}"/></w:r>`
  );
}

/** Word breaks a run where the script changes: only what came from a Chinese input method has the hint. */
function plainRuns(text: string, hint: boolean, element = 'w:t'): string {
  const stretches = text.match(/[\x21-\x7e]+|[^\x21-\x7e]+/g) ?? [];
  return stretches.map((stretch) => runXml(stretch, hint && !/[\x21-\x7e]/.test(stretch), element)).join('');
}

function runXml(text: string, hint: boolean, element: string): string {
  const properties = hint ? '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>' : '';
  return `<w:r>${properties}<${element} xml:space="preserve">${escapeXml(text)}</${element}></w:r>`;
}

/** The inside of word/footnotes.xml. */
export function footnotesXml(
  notes: readonly { readonly id: string; readonly text: string }[],
  hint: boolean,
): string {
  const separators =
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';
  const mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>';
  const body = notes
    .map(({ id, text }) => `<w:footnote w:id="${id}"><w:p>${mark}${plainRuns(text, hint)}</w:p></w:footnote>`)
    .join('');
  return `<w:footnotes ${NAMESPACE}>${separators}${body}</w:footnotes>`;
}

/** The inside of word/comments.xml. */
export function commentsXml({ comments, hint }: Writing): string {
  const head = `${REVISED} w:initials="审"`;
  const body = comments
    .map((text, id) => `<w:comment w:id="${id}" ${head}><w:p>${plainRuns(text, hint)}</w:p></w:comment>`)
    .join('');
  return `<w:comments ${NAMESPACE}>${body}</w:comments>`;
}
