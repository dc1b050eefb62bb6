// Findings on the length of texts → every measured text with its figures.

import { factKindOf } from '../../facts/index.ts';
import { isObject, valueAt } from '../../json-pointer.ts';
import { memoize } from '../../memoize.ts';
import type { Report } from '../../model/finding.ts';
import type { Notice } from '../../model/notice.ts';
import type { MeasuredText } from '../../model/summary.ts';

/** Every text that a requirement measures by its characters. */
export function measuredTextsOf({ findings, dossier }: Report, notice: Notice): MeasuredText[] {
  const lengths = lengthRequirements(notice);
  return findings.flatMap(({ requirement, at, actual, range, subject, file, verdict }) => {
    if (!lengths.has(requirement) || typeof actual !== 'number') return [];
    const facts = valueAt(dossier, at.slice(0, at.lastIndexOf('/')));
    if (!isObject(facts)) return [];
    const { min, max } = range ?? { min: actual, max: actual };
    const { han, charactersNoSpaces } = facts;
    return [
      {
        requirement,
        subject: subject ?? '',
        file: file ?? '',
        verdict,
        characters: actual,
        range: [min, max],
        han: Number(han),
        charactersNoSpaces: Number(charactersNoSpaces),
      },
    ];
  });
}

const lengthRequirements = memoize((notice: Notice): ReadonlySet<string> => {
  const own = notice.requirements.filter((each) => factKindOf(each, notice) === 'length');
  return new Set(own.map(({ id }) => id));
});
