// The inside of w:body → the bytes of a small .docx; further parts and their relations by name.

import { type Entry, makeZip } from './zip.ts';

const OPEN_XML = 'http://schemas.openxmlformats.org';

export const NAMESPACES: Readonly<Record<string, string>> = {
  w: `${OPEN_XML}/wordprocessingml/2006/main`,
  r: `${OPEN_XML}/officeDocument/2006/relationships`,
  m: `${OPEN_XML}/officeDocument/2006/math`,
  mc: `${OPEN_XML}/markup-compatibility/2006`,
  a: `${OPEN_XML}/drawingml/2006/main`,
  v: 'urn:schemas-microsoft-com:vml',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
};

export interface Parts {
  /** The insides of w:styles, w:footnotes, w:endnotes, w:comments. */
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Whole parts, which replace made ones of the same name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** More relations of the main part, as XML. */
  readonly relations?: string;
}

const declarations = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const RELATED = ['styles', 'footnotes', 'endnotes', 'comments'] as const;
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of WordprocessingML with this root. */
export function wordPart(root: string, inside: string): string {
  return `${PROLOG}<w:${root} ${declarations}>${inside}</w:${root}>`;
}

/** One paragraph of one run. */
export function paragraph(text: string, runProperties = ''): string {
  return `<w:p>${run(text, runProperties)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

export function makeDocx(bodyXml: string, parts: Parts = {}): Buffer {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${PROLOG}<Types xmlns="${OPEN_XML}/package/2006/content-types"/>`,
    '_rels/.rels': relationships(relation('officeDocument', 'word/document.xml')),
    'word/document.xml': wordPart('document', `<w:body>${bodyXml}</w:body>`),
  };
  const related = RELATED.filter((name) => parts[name] !== undefined);
  const relations = related.map((name) => relation(name, `${name}.xml`)).join('');
  files['word/_rels/document.xml.rels'] = relationships(relations + (parts.relations ?? ''));
  for (const name of related) files[`word/${name}.xml`] = wordPart(name, parts[name] ?? '');
  const entries: Entry[] = Object.entries({ ...files, ...parts.files }).map(([name, data]) => ({
    name,
    data,
  }));
  return makeZip(entries);
}

export function relation(type: string, target: string, id = type): string {
  const address = `${OPEN_XML}/officeDocument/2006/relationships/${type}`;
  return `<Relationship Id="${id}" Type="${address}" Target="${target}"/>`;
}

export function relationships(inside: string): string {
  return `${PROLOG}<Relationships xmlns="${OPEN_XML}/package/2006/relationships">${inside}</Relationships>`;
}

/** For text and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
