// The texts of a submission × the properties of its list that take no file → who sent it, by whom and when.

import { childPointer } from '../json-pointer.ts';
import type { DraftedValue } from '../model/draft.ts';
import type { Vocabulary } from '../model/notice.ts';
import { type Candidate, settle } from './candidates.ts';
import { labelledIn } from './contacts.ts';
import type { DraftContext } from './item-values.ts';
import type { Placement } from './place-files.ts';
import { sameBy } from './same-values.ts';
import { draftedSubmitter } from './submitter.ts';

export interface RootSigns {
  readonly name: string;
  readonly placements: readonly Placement[];
}

/** The property under which a list names its notice: a name of every list's form. */
const NOTICE = 'notice';

/** The values of single properties, in the order of the vocabulary; papers about one unit speak of that unit alone. */
export function rootValues({ name, placements }: RootSigns, context: DraftContext): readonly DraftedValue[] {
  const { notice, others } = context;
  const labelled = others.map(({ path, document }) =>
    labelledIn({ path, content: document.text?.content ?? '' }, notice.manifest),
  );
  return Object.entries(notice.manifest.properties ?? {}).flatMap(([property, entry]) => {
    if (!isSingle(entry)) return [];
    const pointer = childPointer('', property);
    const said = labelled.flatMap((each) => each[property] ?? []);
    if (property === NOTICE) return [ofNotice(pointer, notice.id)];
    if (entry.fact === 'submitter')
      return draftedSubmitter(pointer, { name, labelled: said, placements }, notice) ?? [];
    return settled(pointer, said, entry, context);
  });
}

function isSingle({ type, document }: Vocabulary): boolean {
  return type === 'string' && document === undefined;
}

function settled(
  pointer: string,
  said: readonly Candidate[],
  entry: Vocabulary,
  { notice }: DraftContext,
): readonly DraftedValue[] {
  const value = settle(pointer, said, sameBy(entry, notice));
  return value === undefined ? [] : [value];
}

function ofNotice(pointer: string, id: string): DraftedValue {
  return { pointer, value: id, isSure: true, from: [{ kind: 'notice', words: id }], others: [] };
}
