// A code point → the class by which Word counts it (docs/counting.md, rules 4 to 7).

/**
 * `space` and `line` split words; `joiner` is no character, `invisible` is one, and neither makes a word.
 * `separator` splits and `control` does not, as far as is known: nobody has read either off Word.
 */
export const CLASS = {
  other: 0,
  ambiguous: 1,
  asian: 2,
  han: 3,
  space: 4,
  line: 5,
  split: 6,
  joiner: 7,
  invisible: 8,
  separator: 9,
  control: 10,
} as const;

type Range = readonly [first: number, last: number];

// Rule 4: Word's "Asian" blocks of the BMP; those beyond it stand in `astral` below.
const ASIAN: readonly Range[] = [
  [0x1100, 0x11ff],
  [0x2e80, 0x2fff],
  [0x3001, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
];

// Unicode Script=Han within the BMP.
const HAN_RANGES: readonly Range[] = [
  [0x2e80, 0x2fd5],
  [0x3005, 0x3005],
  [0x3007, 0x3007],
  [0x3021, 0x3029],
  [0x3038, 0x303b],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
];

const escaped = (codePoint: number) => `\\u{${codePoint.toString(16)}}`;
const HAN_RUNS = HAN_RANGES.map(([first, last]) => `${escaped(first)}-${escaped(last)}`).join('');

/** One Han character in the source of a regular expression with flag u: made in a hundredth of the time of Script=Han. */
export const HAN = `[${HAN_RUNS}${escaped(0x20000)}-${escaped(0x3ffff)}]`;

// Rule 6, [MS-OI29500] 2.1.88: Asian only where the run's font hint is eastAsia.
const AMBIGUOUS: readonly Range[] = [
  [0xa1, 0xa1],
  [0xa4, 0xa4],
  [0xa7, 0xa8],
  [0xaa, 0xaa],
  [0xad, 0xad],
  [0xaf, 0xaf],
  [0xb0, 0xb4],
  [0xb6, 0xba],
  [0xbc, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2b0, 0x4ff],
  [0x2000, 0x2bff],
  [0xe000, 0xf8ff],
];

// Unicode Zs and the tab.
const SPACE: readonly Range[] = [
  [0x09, 0x09],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

// Rule 7: these are no characters at all; the C0 controls that no format keeps as text go with them.
const JOINER: readonly Range[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x7f],
  [0x200b, 0x200b],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

// Characters to Word, but nothing that a reader sees: they must not make a word of their own.
const INVISIBLE: readonly Range[] = [
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180b, 0x180e],
  [0x200c, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xffa0, 0xffa0],
];

const table = buildTable();

function buildTable(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const paint = (ranges: readonly Range[], value: number) => {
    for (const [first, last] of ranges) classes.fill(value, first, last + 1);
  };
  paint(AMBIGUOUS, CLASS.ambiguous);
  paint(ASIAN, CLASS.asian);
  paint(HAN_RANGES, CLASS.han);
  paint(SPACE, CLASS.space);
  paint(JOINER, CLASS.joiner);
  paint(INVISIBLE, CLASS.invisible);
  paint([[0x80, 0x9f]], CLASS.control);
  paint([[0x2028, 0x2029]], CLASS.separator);
  classes[0x0b] = CLASS.line;
  for (const end of [0x0a, 0x0c, 0x0d]) classes[end] = CLASS.split;
  return classes;
}

/** Code point → one value of CLASS. */
export function classOf(codePoint: number): number {
  return codePoint < 0x10000 ? (table[codePoint] as number) : astral(codePoint);
}

function astral(codePoint: number): number {
  if (codePoint >= 0x20000 && codePoint <= 0x3ffff) return CLASS.han;
  if (codePoint >= 0x1b000 && codePoint <= 0x1b16f) return CLASS.asian;
  if (codePoint >= 0x1f200 && codePoint <= 0x1f2ff) return CLASS.asian;
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return CLASS.joiner;
  if (codePoint >= 0xe0000 && codePoint <= 0xe0fff) return CLASS.invisible;
  return CLASS.other;
}
