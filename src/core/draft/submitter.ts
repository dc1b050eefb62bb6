// The name of a submission, its files and texts × the notice → who sent it, by the one reader of submitters.

import { type NamedSubmitter, submitterInWords, submitterOfUnit } from '../facts/index.ts';
import type { DraftedValue } from '../model/draft.ts';
import type { Notice } from '../model/notice.ts';
import { type Candidate, settle } from './candidates.ts';
import type { Placement } from './place-files.ts';

/** What tells of the sender. */
export interface SubmitterSigns {
  /** The name of the folder, the archive or the mail. */
  readonly name: string;
  /** What stands behind the labels of the property. */
  readonly labelled: readonly Candidate[];
  readonly placements: readonly Placement[];
}

/** The submitter at a pointer: by the submission's own name or a label for sure, by what its files are called or say otherwise. */
export function draftedSubmitter(
  pointer: string,
  { name, labelled, placements }: SubmitterSigns,
  notice: Notice,
): DraftedValue | undefined {
  const own: Candidate = { value: name, source: { kind: 'folder', words: name } };
  const folders = [own, ...topFolder(placements)].flatMap((each) =>
    named(each, submitterInWords(each.value, notice)),
  );
  const said = labelled.flatMap((each) => named(each, submitterOfUnit(each.value, notice)));
  const inPapers = placements.flatMap((each) => saidInPaper(each, notice));
  return settle(pointer, [...folders, ...said, ...inPapers], (a, b) => a === b);
}

/** The folder in which most of the papers lie stands for the submission, unless it holds those of one unit. */
function topFolder(placements: readonly Placement[]): readonly Candidate[] {
  const tops = placements.flatMap(({ signs: { folders } }) => folders[0] ?? []);
  const [top] = tops.filter((each) => 2 * tops.filter((other) => other === each).length > placements.length);
  if (top === undefined || placements.length < FEWEST_PAPERS) return [];
  return [{ value: top, source: { kind: 'folder', words: top } }];
}

const FEWEST_PAPERS = 3;

/** The present name of the one who is named; of several nobody knows which. */
function named(candidate: Candidate, found: NamedSubmitter): readonly Candidate[] {
  return found.named === 'one' ? [{ ...candidate, value: found.submitter.name.zh }] : [];
}

/** A paper about a unit names the place of the unit; one about the whole names the sender in its heading. */
function saidInPaper({ signs, slot }: Placement, notice: Notice): readonly Candidate[] {
  if (slot.item?.unit !== undefined || slot.family === 'image') return [];
  const { path, stem, headings } = signs;
  const source = { kind: 'fileName', file: path, words: stem } as const;
  const inName = named({ value: stem, source, isWeak: true }, submitterInWords(stem, notice));
  const lines = headings.flatMap((words) =>
    named(
      { value: words, source: { kind: 'text', file: path, words }, isWeak: true },
      submitterInWords(words, notice),
    ),
  );
  return [...inName, ...lines];
}
