// The parts of an .ofd package → its pages in order, each with its templates and the composite units it may use.

import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';
import type { XmlAttributes } from '../../containers/xml/index.ts';
import { type Parts, resolvePath } from '../../containers/zip/package-parts.ts';
import { type OfdObject, type OfdPart, readOfdPart } from './ofd-part.ts';

export type CompositeUnits = ReadonlyMap<string, readonly OfdObject[]>;

export interface OfdPackage {
  readonly pages: readonly OfdPart[];
  /** Templates in use, each once. */
  readonly templates: readonly OfdPart[];
  readonly units: CompositeUnits;
  readonly fills: ReadonlyMap<string, XmlAttributes>;
  /** IDs of pictures through which nothing shines. */
  readonly dense: ReadonlySet<string>;
  /** What readers lay over the pages: stamps, remarks, typed text. */
  readonly annotations: readonly OfdPart[];
  readonly box?: string;
}

/** What Document.xml says: paths of pages, templates by ID, resource files. */
interface DocumentRoot {
  readonly pages: string[];
  readonly templates: Map<string, string>;
  readonly resources: string[];
  annotations: string;
  box: string;
}

const ENTRY = 'OFD.xml';

/** A package → its content, along OFD.xml → DocRoot → BaseLoc, never by guessing names of folders. */
export async function readOfdPackage(parts: Parts): Promise<OfdPackage | Unread> {
  const roots = await rootsOf(parts);
  if ('code' in roots) return roots;
  const count = roots.reduce((sum, { pages }) => sum + pages.length, 0);
  if (count > LIMITS.pdfPages) return { code: 'tooManyPages', detail: { limit: LIMITS.pdfPages } };
  const pages = await readOfdParts(
    parts,
    roots.flatMap((root) => root.pages),
  );
  if ('code' in pages) return pages;
  const used = new Set(pages.flatMap((page) => page.templates));
  const paths = roots.flatMap((root) =>
    [...root.templates].filter(([id]) => used.has(id)).map(([, path]) => path),
  );
  const templates = await readOfdParts(parts, paths);
  if ('code' in templates) return templates;
  const shared = await unitsOf(parts, [
    ...roots.flatMap((root) => root.resources),
    ...pages.flatMap((page) => page.resources),
  ]);
  const annotations = await annotationsOf(parts, roots);
  const box = roots[0]?.box ?? '';
  return { pages, templates, annotations, ...shared, ...(box === '' ? {} : { box }) };
}

/** Files of annotations that are named; one that is missing costs only what it shows. */
async function annotationsOf(parts: Parts, roots: readonly DocumentRoot[]): Promise<readonly OfdPart[]> {
  const found: OfdPart[] = [];
  for (const { annotations } of roots) {
    const files = annotations === '' ? [] : await textsOf(parts, annotations, 'FileLoc');
    if ('code' in files) continue;
    for (const file of files.slice(0, LIMITS.pdfPages)) {
      const part = await readOfdPart(parts, resolvePath(annotations, file));
      if (!('code' in part)) found.push(part);
    }
  }
  return found;
}

async function rootsOf(parts: Parts): Promise<readonly DocumentRoot[] | Unread> {
  const paths = await textsOf(parts, ENTRY, 'DocRoot');
  if ('code' in paths) return paths;
  const roots: DocumentRoot[] = [];
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
  const problem = await parts.parse(path, {
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
  return problem ?? texts;
}

async function rootOf(parts: Parts, path: string): Promise<DocumentRoot | Unread> {
  const root: DocumentRoot = { pages: [], templates: new Map(), resources: [], annotations: '', box: '' };
  let inside = '';
  const problem = await parts.parse(path, {
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
      if (inside === 'Annotations') root.annotations += text.trim();
    },
    close: () => {
      inside = '';
    },
  });
  const annotations = root.annotations === '' ? '' : resolvePath(path, root.annotations);
  const resources = root.resources.map((resource) => resolvePath(path, resource));
  return problem ?? { ...root, annotations, resources };
}

function isResource(name: string): boolean {
  return name === 'PublicRes' || name === 'DocumentRes';
}

async function readOfdParts(parts: Parts, paths: readonly string[]): Promise<readonly OfdPart[] | Unread> {
  const read: OfdPart[] = [];
  for (const path of paths) {
    const part = await readOfdPart(parts, path);
    if ('code' in part) return part;
    const resources = part.resources.map((resource) => resolvePath(path, resource));
    read.push({ ...part, resources });
  }
  return read;
}

/** The units of all resource files; a file that is missing costs only what it defines. */
async function unitsOf(
  parts: Parts,
  paths: readonly string[],
): Promise<Pick<OfdPackage, 'units' | 'fills' | 'dense'>> {
  const units = new Map<string, readonly OfdObject[]>();
  const fills = new Map<string, XmlAttributes>();
  const dense = new Set<string>();
  for (const path of new Set(paths)) {
    const part = await readOfdPart(parts, path);
    if ('code' in part) continue;
    for (const [id, objects] of part.units) units.set(id, objects);
    for (const [id, fill] of part.fills) fills.set(id, fill);
    for (const id of part.dense) dense.add(id);
  }
  return { units, fills, dense };
}
