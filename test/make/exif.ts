// What a camera says about a photo → a TIFF structure, written by the rules of TIFF 6.0.

export interface Said {
  readonly bigEndian?: boolean;
  readonly orientation?: number;
  readonly original?: string;
  readonly digitized?: string;
  readonly changed?: string;
  /** Degrees, minutes, seconds as rationals over 1; three zeros over zero where 'none'. */
  readonly latitude?: readonly [number, number, number] | 'none';
  readonly thumbnail?: Uint8Array;
  /** More fields for the first directory. */
  readonly fields?: readonly Field[];
}

export type Field = readonly [tag: number, type: 2 | 3 | 4 | 5, values: string | readonly number[]];

const WIDTH = { 2: 1, 3: 2, 4: 4, 5: 8 } as const;

/** The structure as bytes, from its byte order mark on. */
export function makeExif(said: Said): Uint8Array {
  const order = said.bigEndian === true;
  const exif = exifFields(said);
  const gps = gpsFields(said);
  const main = (exifAt: number, gpsAt: number): Field[] => mainFields(said, [exifAt, gpsAt]);
  const exifAt = 8 + lengthOf(main(0, 0));
  const gpsAt = exifAt + lengthOf(exif);
  const thumbnailAt = gpsAt + lengthOf(gps);
  const small = said.thumbnail ? thumbnailFields(said.thumbnail, thumbnailAt) : [];
  const head = writer(8, order);
  head.put(0, 2, order ? 0x4d4d : 0x4949);
  head.put(2, 2, 42);
  head.put(4, 4, 8);
  return Buffer.concat([
    head.bytes,
    directory(main(exifAt, gpsAt), 8, { order, next: said.thumbnail ? thumbnailAt : 0 }),
    directory(exif, exifAt, { order, next: 0 }),
    directory(gps, gpsAt, { order, next: 0 }),
    said.thumbnail ? directory(small, thumbnailAt, { order, next: 0 }) : new Uint8Array(0),
    said.thumbnail ?? new Uint8Array(0),
  ]);
}

function mainFields(said: Said, [exifAt, gpsAt]: readonly [number, number]): Field[] {
  const fields: Field[] = [...(said.fields ?? [])];
  if (said.orientation !== undefined) fields.push([0x0112, 3, [said.orientation]]);
  if (said.changed !== undefined) fields.push([0x0132, 2, `${said.changed}\0`]);
  fields.push([0x8769, 4, [exifAt]]);
  if (said.latitude !== undefined) fields.push([0x8825, 4, [gpsAt]]);
  return fields;
}

function exifFields({ original, digitized }: Said): Field[] {
  const fields: Field[] = [];
  if (original !== undefined) fields.push([0x9003, 2, `${original}\0`]);
  if (digitized !== undefined) fields.push([0x9004, 2, `${digitized}\0`]);
  return fields;
}

function gpsFields({ latitude }: Said): Field[] {
  if (latitude === undefined) return [];
  if (latitude === 'none') return [[0x0002, 5, [0, 0, 0, 0, 0, 0]]];
  return [
    [0x0001, 2, 'N\0'],
    [0x0002, 5, latitude.flatMap((part) => [part, 1])],
  ];
}

function thumbnailFields(thumbnail: Uint8Array, at: number): Field[] {
  const fields = (offset: number): Field[] => [
    [0x0103, 3, [6]],
    [0x0201, 4, [offset]],
    [0x0202, 4, [thumbnail.length]],
  ];
  return fields(at + lengthOf(fields(0)));
}

/** Bytes of a directory with the values that do not fit into its entries. */
function lengthOf(fields: readonly Field[]): number {
  return 2 + fields.length * 12 + 4 + fields.reduce((sum, field) => sum + outside(field), 0);
}

function outside(field: Field): number {
  const bytes = bytesOf(field);
  return bytes <= 4 ? 0 : bytes + (bytes % 2);
}

function bytesOf([, type, values]: Field): number {
  return type === 5 ? (values.length / 2) * 8 : values.length * WIDTH[type];
}

function directory(
  fields: readonly Field[],
  at: number,
  { order, next }: { order: boolean; next: number },
): Uint8Array {
  const out = writer(lengthOf(fields), order);
  out.put(0, 2, fields.length);
  let value = 2 + fields.length * 12 + 4;
  for (const [index, field] of fields.entries()) {
    const entry = 2 + index * 12;
    out.put(entry, 2, field[0]);
    out.put(entry + 2, 2, field[1]);
    out.put(entry + 4, 4, bytesOf(field) / WIDTH[field[1]]);
    const isInside = bytesOf(field) <= 4;
    if (!isInside) out.put(entry + 8, 4, at + value);
    putValues(out, isInside ? entry + 8 : value, field);
    value += outside(field);
  }
  out.put(2 + fields.length * 12, 4, next);
  return out.bytes;
}

type Writer = ReturnType<typeof writer>;

function putValues(out: Writer, at: number, [, type, values]: Field): void {
  const width = type === 5 ? 4 : WIDTH[type];
  const numbers = typeof values === 'string' ? [...Buffer.from(values, 'latin1')] : values;
  for (const [index, number] of numbers.entries()) out.put(at + index * width, width, number);
}

function writer(length: number, bigEndian: boolean) {
  const bytes = Buffer.alloc(length);
  const put = (at: number, width: number, number: number) =>
    bigEndian ? bytes.writeUIntBE(number, at, width) : bytes.writeUIntLE(number, at, width);
  return { bytes, put };
}
