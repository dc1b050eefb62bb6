// The XML of a page, template or resource file → the objects on it, as far as reading needs them.

import type { Unread } from '../../../core/model/document.ts';
import type { XmlAttributes } from '../../containers/xml/events.ts';
import type { Parts } from '../../containers/zip/package-parts.ts';

export interface TextCode {
  readonly attributes: XmlAttributes;
  text: string;
}

/** One graphic object (GB/T 33190 sections 10 and 11): its attributes, and the text that stands in it. */
export interface OfdObject {
  readonly type: 'text' | 'image' | 'path' | 'composite';
  readonly attributes: XmlAttributes;
  readonly codes: readonly TextCode[];
  /** Stands in the background layer: a watermark or a form's ground. */
  readonly behind: boolean;
}

export interface Sheet {
  readonly objects: readonly OfdObject[];
  /** IDs of the templates that a page stands on. */
  readonly templates: readonly string[];
  /** Composite objects that a resource file defines, by ID. */
  readonly units: ReadonlyMap<string, readonly OfdObject[]>;
  /** Further resource files that a page names. */
  readonly resources: readonly string[];
  readonly box?: string;
}

const TYPES: ReadonlyMap<string, OfdObject['type']> = new Map([
  ['TextObject', 'text'],
  ['ImageObject', 'image'],
  ['PathObject', 'path'],
  ['CompositeObject', 'composite'],
]);

/** Shapes that text only lends its outline to, and fills made of small pictures: nothing that is read. */
const ASIDE = new Set(['Clips', 'Pattern', 'Actions']);

interface Walk {
  objects: OfdObject[];
  codes: TextCode[];
  behind: boolean;
  aside: number;
  /** The element whose text is being taken. */
  inside: string;
  readonly templates: string[];
  readonly resources: string[];
  readonly units: Map<string, OfdObject[]>;
  box: string;
}

/** Reads one part; elements are known by local name, since the namespace varies with maker and version. */
export async function sheetOf(parts: Parts, path: string): Promise<Sheet | Unread> {
  const objects: OfdObject[] = [];
  const walk: Walk = { ...start(), objects };
  const trouble = await parts.tell(path, {
    open: (name, attributes) => open(walk, name, attributes),
    text: (text) => take(walk, text),
    close: (name) => {
      walk.inside = '';
      if (ASIDE.has(name)) walk.aside--;
      if (name === 'Layer') walk.behind = false;
      if (name === 'CompositeGraphicUnit') walk.objects = objects;
    },
  });
  const { templates, resources, units, box } = walk;
  return trouble ?? { objects, templates, resources, units, ...(box === '' ? {} : { box }) };
}

function start(): Omit<Walk, 'objects'> {
  const none = { codes: [], behind: false, aside: 0, inside: '' };
  return { ...none, templates: [], resources: [], units: new Map(), box: '' };
}

function open(walk: Walk, name: string, attributes: XmlAttributes): void {
  walk.inside = name;
  if (ASIDE.has(name)) walk.aside++;
  if (walk.aside > 0) return;
  const type = TYPES.get(name);
  if (type) addObject(walk, type, attributes);
  if (name === 'TextCode') walk.codes.push({ attributes, text: '' });
  if (name === 'Layer') walk.behind = attributes.get('Type') === 'Background';
  if (name === 'Template') walk.templates.push(attributes.get('TemplateID') ?? '');
  if (name === 'PageRes') walk.resources.push('');
  if (name === 'CompositeGraphicUnit') beginUnit(walk, attributes.get('ID') ?? '');
}

function addObject(walk: Walk, type: OfdObject['type'], attributes: XmlAttributes): void {
  const codes: TextCode[] = [];
  walk.codes = codes;
  walk.objects.push({ type, attributes, codes, behind: walk.behind });
}

function beginUnit(walk: Walk, id: string): void {
  walk.objects = [];
  walk.units.set(id, walk.objects);
}

function take(walk: Walk, text: string): void {
  if (walk.aside > 0) return;
  const code = walk.codes.at(-1);
  if (walk.inside === 'TextCode' && code) code.text += text;
  if (walk.inside === 'PhysicalBox') walk.box += text;
  if (walk.inside === 'PageRes') walk.resources[walk.resources.length - 1] += text;
}
