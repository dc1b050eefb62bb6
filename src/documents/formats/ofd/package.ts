// The parts of an .ofd package → its pages in order, each with its templates and the composite units it may use.

import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';
import { type Parts, resolvePath } from '../../containers/zip/package-parts.ts';
import { type OfdObject, type Sheet, sheetOf } from './objects.ts';

export type Units = ReadonlyMap<string, readonly OfdObject[]>;

export interface OfdPackage {
  readonly pages: readonly Sheet[];
  /** Templates in use, each once. */
  readonly templates: readonly Sheet[];
  readonly units: Units;
  readonly box?: string;
}

/** What Document.xml says: paths of pages, templates by ID, resource files. */
interface Root {
  readonly pages: string[];
  readonly templates: Map<string, string>;
  readonly resources: string[];
  box: string;
}

const ENTRY = 'OFD.xml';

/** A package → its content, along OFD.xml → DocRoot → BaseLoc, never by guessing names of folders. */
export async function packageOf(parts: Parts): Promise<OfdPackage | Unread> {
  const roots = await rootsOf(parts);
  if ('code' in roots) return roots;
  const count = roots.reduce((sum, { pages }) => sum + pages.length, 0);
  if (count > LIMITS.pdfPages) return { code: 'tooManyPages', detail: { limit: LIMITS.pdfPages } };
  const pages = await sheetsOf(
    parts,
    roots.flatMap((root) => root.pages),
  );
  if ('code' in pages) return pages;
  const used = new Set(pages.flatMap((page) => page.templates));
  const paths = roots.flatMap((root) =>
    [...root.templates].filter(([id]) => used.has(id)).map(([, path]) => path),
  );
  const templates = await sheetsOf(parts, paths);
  if ('code' in templates) return templates;
  const units = await unitsOf(parts, [
    ...roots.flatMap((root) => root.resources),
    ...pages.flatMap((page) => page.resources),
  ]);
  const box = roots[0]?.box ?? '';
  return { pages, templates, units, ...(box === '' ? {} : { box }) };
}

async function rootsOf(parts: Parts): Promise<readonly Root[] | Unread> {
  const paths = await textsOf(parts, ENTRY, 'DocRoot');
  if ('code' in paths) return paths;
  const roots: Root[] = [];
  for (const path of paths) {
    const root = await rootOf(parts, resolvePath('', path));
    if ('code' in root) return root;
    roots.push(root);
  }
  return roots.length > 0 ? roots : { code: 'damaged', detail: { what: 'noDocument' } };
}

async function textsOf(parts: Parts, path: string, wanted: string): Promise<readonly string[] | Unread> {
  const texts: string[] = [];
  let taken = false;
  const trouble = await parts.tell(path, {
    open: (name) => {
      taken = name === wanted;
      if (taken) texts.push('');
    },
    text: (text) => {
      if (taken) texts[texts.length - 1] += text;
    },
    close: () => {
      taken = false;
    },
  });
  return trouble ?? texts;
}

async function rootOf(parts: Parts, path: string): Promise<Root | Unread> {
  const root: Root = { pages: [], templates: new Map(), resources: [], box: '' };
  let inside = '';
  const trouble = await parts.tell(path, {
    open: (name, attributes) => {
      inside = name;
      const place = resolvePath(path, attributes.get('BaseLoc') ?? '');
      if (name === 'Page' && attributes.has('BaseLoc')) root.pages.push(place);
      if (name === 'TemplatePage') root.templates.set(attributes.get('ID') ?? '', place);
      if (isResource(name)) root.resources.push('');
    },
    text: (text) => {
      if (isResource(inside)) root.resources[root.resources.length - 1] += text;
      if (inside === 'PhysicalBox') root.box += text;
    },
    close: () => {
      inside = '';
    },
  });
  return trouble ?? { ...root, resources: root.resources.map((resource) => resolvePath(path, resource)) };
}

function isResource(name: string): boolean {
  return name === 'PublicRes' || name === 'DocumentRes';
}

async function sheetsOf(parts: Parts, paths: readonly string[]): Promise<readonly Sheet[] | Unread> {
  const sheets: Sheet[] = [];
  for (const path of paths) {
    const sheet = await sheetOf(parts, path);
    if ('code' in sheet) return sheet;
    const resources = sheet.resources.map((resource) => resolvePath(path, resource));
    sheets.push({ ...sheet, resources });
  }
  return sheets;
}

/** The units of all resource files; a file that is missing costs only what it defines. */
async function unitsOf(parts: Parts, paths: readonly string[]): Promise<Units> {
  const units = new Map<string, readonly OfdObject[]>();
  for (const path of new Set(paths)) {
    const sheet = await sheetOf(parts, path);
    if ('code' in sheet) continue;
    for (const [id, objects] of sheet.units) units.set(id, objects);
  }
  return units;
}
