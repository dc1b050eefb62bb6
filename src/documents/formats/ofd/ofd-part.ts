// The XML of a page, template or resource file → the objects on it, as far as reading needs them, and the numbers in their attributes.

import type { Unread } from '../../../core/model/document.ts';
import type { XmlAttributes } from '../../containers/xml/index.ts';
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
  /** The colour that fills it, where it says one. */
  fill?: XmlAttributes;
  /** What draws it, where neither it nor its parameter says so: that of its layer. */
  readonly drawParam?: string;
  /** Stands in the background layer: a watermark or the background of a form. */
  readonly behind: boolean;
}

export interface OfdPart {
  readonly objects: readonly OfdObject[];
  /** IDs of the templates that a page stands on. */
  readonly templates: readonly string[];
  /** Composite objects that a resource file defines, by ID. */
  readonly units: ReadonlyMap<string, readonly OfdObject[]>;
  /** The fill that drawing parameters of a resource file set, by ID. */
  readonly fills: ReadonlyMap<string, XmlAttributes>;
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

interface OfdPartReading {
  objects: OfdObject[];
  codes: TextCode[];
  behind: boolean;
  aside: number;
  /** The element whose text is being taken. */
  inside: string;
  readonly templates: string[];
  readonly resources: string[];
  readonly units: Map<string, OfdObject[]>;
  readonly fills: Map<string, XmlAttributes>;
  /** The ID of the drawing parameter that is being read. */
  param: string;
  layerParam: string | undefined;
  box: string;
}

/** Reads one part; elements are known by local name, since the namespace varies with maker and version. */
export async function readOfdPart(parts: Parts, path: string): Promise<OfdPart | Unread> {
  const objects: OfdObject[] = [];
  const reading: OfdPartReading = { ...newReading(), objects };
  const problem = await parts.parse(path, {
    open: (name, attributes) => openElement(reading, name, attributes),
    text: (text) => takeText(reading, text),
    close: (name) => {
      reading.inside = '';
      if (ASIDE.has(name)) reading.aside--;
      if (name === 'Layer') {
        reading.behind = false;
        reading.layerParam = undefined;
      }
      if (name === 'DrawParam') reading.param = '';
      if (name === 'CompositeGraphicUnit') reading.objects = objects;
    },
  });
  const { templates, resources, units, fills, box } = reading;
  return problem ?? { objects, templates, resources, units, fills, ...(box === '' ? {} : { box }) };
}

function newReading(): Omit<OfdPartReading, 'objects'> {
  const none = { codes: [], behind: false, aside: 0, inside: '' };
  return {
    ...none,
    templates: [],
    resources: [],
    units: new Map(),
    fills: new Map(),
    param: '',
    layerParam: undefined,
    box: '',
  };
}

function openElement(reading: OfdPartReading, name: string, attributes: XmlAttributes): void {
  reading.inside = name;
  if (ASIDE.has(name)) reading.aside++;
  if (reading.aside > 0) return;
  const type = TYPES.get(name);
  if (type) addObject(reading, type, attributes);
  if (name === 'TextCode') reading.codes.push({ attributes, text: '' });
  if (name === 'Layer') {
    reading.behind = attributes.get('Type') === 'Background';
    reading.layerParam = attributes.get('DrawParam');
  }
  if (name === 'DrawParam') reading.param = attributes.get('ID') ?? '';
  if (name === 'FillColor') setFill(reading, attributes);
  if (name === 'Template') reading.templates.push(attributes.get('TemplateID') ?? '');
  if (name === 'PageRes') reading.resources.push('');
  if (name === 'CompositeGraphicUnit') beginUnit(reading, attributes.get('ID') ?? '');
}

function addObject(reading: OfdPartReading, type: OfdObject['type'], attributes: XmlAttributes): void {
  const codes: TextCode[] = [];
  reading.codes = codes;
  const drawParam = attributes.get('DrawParam') ?? reading.layerParam;
  const own = { type, attributes, codes, behind: reading.behind };
  reading.objects.push(drawParam === undefined ? own : { ...own, drawParam });
}

function setFill(reading: OfdPartReading, fill: XmlAttributes): void {
  const object = reading.objects.at(-1);
  if (reading.param !== '') reading.fills.set(reading.param, fill);
  else if (object) object.fill ??= fill;
}

function beginUnit(reading: OfdPartReading, id: string): void {
  reading.objects = [];
  reading.units.set(id, reading.objects);
}

function takeText(reading: OfdPartReading, text: string): void {
  if (reading.aside > 0) return;
  const code = reading.codes.at(-1);
  if (reading.inside === 'TextCode' && code) code.text += text;
  if (reading.inside === 'PhysicalBox') reading.box += text;
  if (reading.inside === 'PageRes') reading.resources[reading.resources.length - 1] += text;
}

/** A number as written; 0 for what is none. */
export function finiteNumber(word: string | undefined): number {
  const number = Number(word ?? 0);
  return Number.isFinite(number) ? number : 0;
}

/** A list as written: a box, a matrix, a colour. */
export function numbersOf(list: string | undefined): readonly number[] {
  const words = list?.trim() ?? '';
  return words === '' ? [] : words.split(/[\s,]+/).map(finiteNumber);
}
