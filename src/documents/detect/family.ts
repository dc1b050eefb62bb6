// A kind → the family that a notice may ask for; a file's name and its kind → the ending that says another kind, if it does.

import type { Family, Kind } from '../../core/model/document.ts';

const FAMILIES: Readonly<Record<Kind, Family>> = {
  docx: 'text',
  doc: 'text',
  word95: 'text',
  works: 'text',
  rtf: 'text',
  odt: 'text',
  ofd: 'text',
  pdf: 'text',
  html: 'text',
  mht: 'text',
  text: 'text',
  markdown: 'text',
  xlsx: 'sheet',
  xls: 'sheet',
  ods: 'sheet',
  csv: 'sheet',
  jpeg: 'image',
  png: 'image',
  gif: 'image',
  bmp: 'image',
  webp: 'image',
  tiff: 'image',
  heic: 'image',
  avif: 'image',
  iwork: 'any',
  otherPackage: 'any',
  sealed: 'any',
  ownerFile: 'any',
  zip: 'any',
  rar: 'any',
  sevenZip: 'any',
  eml: 'any',
  pptx: 'any',
  ole: 'any',
  shortcut: 'any',
  executable: 'any',
  media: 'any',
  empty: 'any',
  unknown: 'any',
};

/** Kind → family; `any` for what is no text, no picture and no sheet. */
export function familyOf(kind: Kind): Family {
  return FAMILIES[kind];
}

const WORD: readonly Kind[] = ['doc', 'word95'];
const WPS: readonly Kind[] = ['doc', 'word95', 'works', 'docx']; // newer versions write both
const DOCX: readonly Kind[] = ['docx', 'ole']; // encrypted OOXML is an OLE file, [MS-OFFCRYPTO] 2.3.1
const XLSX: readonly Kind[] = ['xlsx', 'ole'];
const PPTX: readonly Kind[] = ['pptx', 'ole'];

const ENDINGS: ReadonlyMap<string, readonly Kind[]> = new Map<string, readonly Kind[]>([
  ...rows(['docx', 'docm', 'dotx', 'dotm'], DOCX),
  ...rows(['doc', 'dot'], WORD),
  ...rows(['wps', 'wpt'], WPS),
  ...rows(['rtf'], ['rtf']),
  ...rows(['odt', 'ott'], ['odt']),
  ...rows(['ofd'], ['ofd']),
  ...rows(['pdf'], ['pdf']),
  ...rows(['html', 'htm'], ['html']),
  ...rows(['mht', 'mhtml'], ['mht']),
  ...rows(['txt'], ['text']),
  ...rows(['md', 'markdown'], ['markdown']),
  ...rows(['xlsx', 'xlsm', 'xltx', 'xlsb'], XLSX),
  ...rows(['xls', 'xlt'], ['xls']),
  ...rows(['et', 'ett'], ['xls', 'xlsx']),
  ...rows(['ods', 'ots'], ['ods']),
  ...rows(['csv', 'tsv'], ['csv']),
  ...rows(['jpg', 'jpeg', 'jpe', 'jfif'], ['jpeg']),
  ...rows(['png'], ['png']),
  ...rows(['gif'], ['gif']),
  ...rows(['bmp', 'dib'], ['bmp']),
  ...rows(['webp'], ['webp']),
  ...rows(['tif', 'tiff'], ['tiff']),
  ...rows(['heic', 'heif', 'hif'], ['heic']),
  ...rows(['zip'], ['zip']),
  ...rows(['rar'], ['rar']),
  ...rows(['7z'], ['sevenZip']),
  ...rows(['eml'], ['eml']),
  ...rows(['pptx', 'pptm', 'ppsx'], PPTX),
  ...rows(['dps', 'dpt'], PPTX),
  ...rows(['odp', 'otp'], ['pptx']),
  ...rows(['epub', 'xmind', 'vsdx', 'vsdm', 'xps', 'oxps', 'odg', 'uot', 'uop', 'uos'], ['otherPackage']),
  ...rows(['pages', 'numbers', 'key'], ['iwork']),
  ...rows(['ppt', 'pps', 'msg', 'vsd', 'mpp', 'pub'], ['ole']),
  ...rows(['lnk', 'url', 'icloud', 'gdoc', 'gsheet', 'gslides', 'webloc'], ['shortcut']),
  ...rows(['exe', 'dll', 'scr'], ['executable']),
  ...rows(['mp4', 'mov', 'm4a', 'm4v', '3gp', 'mp3', 'avi', 'wmv', 'wma', 'wav', 'flv', 'mkv'], ['media']),
]);

/** Kinds that say nothing against any name: there is no content to speak of. */
const SILENT: ReadonlySet<Kind> = new Set<Kind>(['empty', 'unknown']);

/** The name's ending in small letters without its dot, or '' where it has none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 || /[\\/]/.test(name.slice(dot)) ? '' : name.slice(dot + 1).toLowerCase();
}

/** The ending, when it says another kind than the content does; unknown endings say nothing. */
export function contradiction(name: string, kind: Kind): string | undefined {
  const ending = endingOf(name);
  const kinds = ENDINGS.get(ending);
  if (kinds === undefined || SILENT.has(kind) || kinds.includes(kind)) return undefined;
  return ending;
}

function rows(endings: readonly string[], kinds: readonly Kind[]): [string, readonly Kind[]][] {
  return endings.map((ending) => [ending, kinds]);
}
