// The signs of a file × a place of the list → what speaks for its standing there, and how much.

import type { ValueSource } from '../model/draft.ts';
import { unitKey } from '../text/organization-name.ts';
import type { FileSigns } from './file-signs.ts';
import type { Slot } from './slots.ts';
import { sharedRun } from './unit-names.ts';

/** Independent ways in which something speaks for a place. */
type EvidenceKind = 'folder' | 'fileName' | 'heading' | 'unit' | 'unitInName' | 'text' | 'family';

export interface PlaceEvidence {
  readonly kind: EvidenceKind;
  readonly weight: number;
  readonly source: ValueSource;
}

/** A folder that is named like the list says more than a word in any name. */
const WEIGHTS: Readonly<Record<EvidenceKind, number>> = {
  folder: 2,
  fileName: 2,
  heading: 2,
  unit: 2,
  unitInName: 1,
  text: 1,
  family: 1,
};
const FOLDER_TITLED = 3;
const AGAINST = -3;

/** What speaks for a place, each kind once. */
export function evidenceFor(signs: FileSigns, slot: Slot, slots: readonly Slot[]): readonly PlaceEvidence[] {
  if (!fits(signs, slot)) return [];
  const found = [
    folderEvidence(signs, slot, slots),
    nameEvidence(signs, slot),
    headingEvidence(signs, slot),
    ...unitEvidence(signs, slot),
    textEvidence(signs, slot),
    ...(slot.family === 'image' && signs.family === 'image' ? [familyEvidence(signs)] : []),
  ].flatMap((each) => each ?? []);
  const against = wordAgainst(signs, slot);
  return against === undefined || found.length === 0 ? found : [...found, against];
}

/** What could not be opened may be anything that its name says. */
function fits({ family }: FileSigns, slot: Slot): boolean {
  return slot.family === 'any' || family === 'any' || slot.family === family;
}

function evidence(kind: EvidenceKind, source: ValueSource, weight = WEIGHTS[kind]): PlaceEvidence {
  return { kind, weight, source };
}

/** The innermost folder that says anything of any place. */
function folderEvidence({ path, folders }: FileSigns, slot: Slot, slots: readonly Slot[]) {
  for (const folder of [...folders].reverse()) {
    const source = { kind: 'folder', file: path, words: folder } as const;
    if (isTitled(folder, slot)) return evidence('folder', source, FOLDER_TITLED);
    const titled = slots.some((each) => isTitled(folder, each));
    if (!titled && holdsAny(folder, slot)) return evidence('folder', source);
    if (titled || slots.some((each) => holdsAny(folder, each))) return undefined;
  }
  return undefined;
}

/** 2.甲 and 附件1 甲 are 甲. */
function isTitled(folder: string, { words }: Slot): boolean {
  const key = unitKey(folder.replace(/^\D{0,2}[\d一二三四五六七八九十]{1,3}[\s、.．)）_-]*/u, ''));
  const whole = unitKey(folder);
  return words.titles.some((title) => [key, whole].includes(unitKey(title)));
}

function holdsAny(folder: string, { words }: Slot): boolean {
  return [...words.names, ...words.titles].some((word) => folder.includes(word));
}

/** What the name of the unit itself holds says nothing of what the file is. */
function nameEvidence({ path, stem, units }: FileSigns, { words }: Slot): PlaceEvidence | undefined {
  const unit = units[0]?.name ?? '';
  const shared = sharedRun(stem, unit);
  const rest = shared.length < 2 ? stem : unitKey(stem).replace(shared, ' ');
  const word = [...words.names, ...words.titles].find((each) => rest.includes(each));
  if (word === undefined) return undefined;
  return evidence('fileName', { kind: 'fileName', file: path, words: word });
}

function headingEvidence({ path, headings, units }: FileSigns, { words }: Slot): PlaceEvidence | undefined {
  for (const heading of headings) {
    const rest = units.reduce((left, { name }) => left.replaceAll(name, ' '), heading);
    const word = [...words.headings, ...words.titles].find((each) => rest.includes(each));
    if (word !== undefined) return evidence('heading', { kind: 'text', file: path, words: heading });
  }
  return undefined;
}

function unitEvidence({ path, units }: FileSigns, { words }: Slot): readonly PlaceEvidence[] {
  const [unit] = units;
  if (unit === undefined || !words.endings.some((ending) => unit.name.endsWith(ending))) return [];
  const source = { kind: 'text', file: path, words: unit.name } as const;
  const named = unit.inFileName ? [evidence('unitInName', { ...source, kind: 'fileName' })] : [];
  return [evidence('unit', source), ...named];
}

function textEvidence({ path, content }: FileSigns, { words }: Slot): PlaceEvidence | undefined {
  const word = words.texts.find((each) => content.includes(each));
  return word === undefined ? undefined : evidence('text', { kind: 'text', file: path, words: word });
}

function familyEvidence({ path }: FileSigns): PlaceEvidence {
  return evidence('family', { kind: 'photo', file: path, words: path.slice(path.lastIndexOf('/') + 1) });
}

function wordAgainst({ path, stem, headings }: FileSigns, { words }: Slot): PlaceEvidence | undefined {
  const word = words.against.find((each) => [stem, ...headings].some((text) => text.includes(each)));
  if (word === undefined) return undefined;
  return evidence('fileName', { kind: 'fileName', file: path, words: word }, AGAINST);
}
