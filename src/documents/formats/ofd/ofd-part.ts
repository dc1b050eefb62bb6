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
  /** The colours that fill it and draw its outline, where it says them. */
  fill?: XmlAttributes;
  stroke?: XmlAttributes;
  /** Of a path, its outline (9.1). */
  path: string;
  /** What is left of it: an area of each clip. */
  readonly clips: OfdClipArea[][];
  /** What draws it, where neither it nor its parameter says so: that of its layer. */
  readonly drawParam?: string;
  /** Stands in the background layer: a watermark or the background of a form. */
  readonly behind: boolean;
  /** Stands in a layer or an annotation that is not shown. */
  readonly unshown: boolean;
}

/** An area that a clip leaves: a path in the object's own space, or one that nobody reckons here. */
export interface OfdClipArea {
  readonly matrix: string | undefined;
  boundary?: string;
  path: string;
  isPath: boolean;
}

export interface OfdPart {
  readonly objects: readonly OfdObject[];
  /** IDs of the templates that a page stands on. */
  readonly templates: readonly string[];
  /** Composite objects that a resource file defines, by ID. */
  readonly units: ReadonlyMap<string, readonly OfdObject[]>;
  /** The fill that drawing parameters of a resource file set, by ID. */
  readonly fills: ReadonlyMap<string, XmlAttributes>;
  /** IDs of pictures through which nothing shines, by their format. */
  readonly dense: ReadonlySet<string>;
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

/** Fills made of small pictures: nothing that is read. */
const ASIDE = new Set(['Pattern', 'Actions']);
const DENSE_PICTURE = /jpe?g|jfif|bmp/i;

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
  /** The layer, or the annotation, is not shown. */
  unshown: boolean;
  /** Within the clips of an object. */
  clipping: boolean;
  readonly dense: Set<string>;
  readonly relatives: Map<string, string>;
  media: string;
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
      closeElement(reading, name);
      if (name === 'CompositeGraphicUnit') reading.objects = objects;
    },
  });
  const { templates, resources, units, fills, dense, box } = reading;
  const own = { objects, templates, resources, units, fills, dense };
  return problem ?? { ...own, ...(box === '' ? {} : { box }) };
}

function closeElement(reading: OfdPartReading, name: string): void {
  reading.inside = '';
  if (ASIDE.has(name)) reading.aside--;
  if (name === 'Clips') reading.clipping = false;
  if (name === 'Layer' || name === 'Annot') {
    reading.behind = false;
    reading.unshown = false;
    reading.layerParam = undefined;
  }
  if (name === 'DrawParam') endParam(reading);
}

/** A parameter without a fill of its own has that of the one it is based on. */
function endParam({ fills, relatives, ...reading }: OfdPartReading): void {
  const based = fills.get(relatives.get(reading.param) ?? '');
  if (based && !fills.has(reading.param)) fills.set(reading.param, based);
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
    unshown: false,
    clipping: false,
    dense: new Set(),
    relatives: new Map(),
    media: '',
    box: '',
  };
}

function openElement(reading: OfdPartReading, name: string, attributes: XmlAttributes): void {
  reading.inside = name;
  if (ASIDE.has(name)) reading.aside++;
  if (reading.aside > 0) return;
  if (name === 'Clips') reading.clipping = true;
  if (reading.clipping) openClip(reading, name, attributes);
  else openOwn(reading, name, attributes);
}

/** Text that only lends its outline to a clip is not read. */
function openClip({ objects }: OfdPartReading, name: string, attributes: XmlAttributes): void {
  const clips = objects.at(-1)?.clips;
  if (name === 'Clip') clips?.push([]);
  if (name === 'Area') clips?.at(-1)?.push({ matrix: attributes.get('CTM'), path: '', isPath: false });
  const area = clips?.at(-1)?.at(-1);
  if (name !== 'Path' || area === undefined) return;
  area.isPath = true;
  const boundary = attributes.get('Boundary');
  if (boundary !== undefined) area.boundary = boundary;
}

function openOwn(reading: OfdPartReading, name: string, attributes: XmlAttributes): void {
  const type = TYPES.get(name);
  if (type) addObject(reading, type, attributes);
  if (name === 'TextCode') reading.codes.push({ attributes, text: '' });
  if (name === 'Layer' || name === 'Annot') openLayer(reading, attributes);
  if (name === 'DrawParam') openParam(reading, attributes);
  if (name === 'MultiMedia') openMedia(reading, attributes);
  if (name === 'FillColor') setFill(reading, attributes);
  if (name === 'StrokeColor' && reading.param === '') setStroke(reading, attributes);
  if (name === 'Template') reading.templates.push(attributes.get('TemplateID') ?? '');
  if (name === 'PageRes') reading.resources.push('');
  if (name === 'CompositeGraphicUnit') beginUnit(reading, attributes.get('ID') ?? '');
}

function openLayer(reading: OfdPartReading, attributes: XmlAttributes): void {
  const type = attributes.get('Type');
  reading.behind = type === 'Background' || type === 'Watermark';
  reading.unshown = attributes.get('Visible') === 'false';
  reading.layerParam = attributes.get('DrawParam');
}

function openParam(reading: OfdPartReading, attributes: XmlAttributes): void {
  reading.param = attributes.get('ID') ?? '';
  const relative = attributes.get('Relative');
  if (relative !== undefined) reading.relatives.set(reading.param, relative);
}

function openMedia(reading: OfdPartReading, attributes: XmlAttributes): void {
  reading.media = attributes.get('ID') ?? '';
  if (DENSE_PICTURE.test(attributes.get('Format') ?? '')) reading.dense.add(reading.media);
}

function setStroke({ objects }: OfdPartReading, stroke: XmlAttributes): void {
  const object = objects.at(-1);
  if (object) object.stroke ??= stroke;
}

function addObject(reading: OfdPartReading, type: OfdObject['type'], attributes: XmlAttributes): void {
  const codes: TextCode[] = [];
  reading.codes = codes;
  const drawParam = attributes.get('DrawParam') ?? reading.layerParam;
  const { behind, unshown } = reading;
  const own = { type, attributes, codes, behind, unshown, clips: [], path: '' };
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
  if (reading.inside === 'AbbreviatedData') takePath(reading, text);
  if (reading.clipping) return;
  if (reading.inside === 'TextCode' && code) code.text += text;
  if (reading.inside === 'MediaFile' && /\.(?:jpe?g|jfif|bmp)\s*$/i.test(text))
    reading.dense.add(reading.media);
  if (reading.inside === 'PhysicalBox') reading.box += text;
  if (reading.inside === 'PageRes') reading.resources[reading.resources.length - 1] += text;
}

function takePath({ objects, clipping }: OfdPartReading, text: string): void {
  const object = objects.at(-1);
  const target = clipping ? object?.clips.at(-1)?.at(-1) : object;
  if (target) target.path += text;
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
