// A photo as read × the notice → the day on which it was taken, by its own data and by its name.

import type { ReadFile } from '../model/draft.ts';
import type { Notice } from '../model/notice.ts';
import { momentIn } from '../text/notice-time.ts';
import type { Candidate } from './candidates.ts';

/** 2012-12-06, 20121206, 2012年12月6日, 12月6日 */
const WRITTEN =
  /(?<!\d)(?:(?:19|20)\d{2}[-._年]\d{1,2}[-._月]\d{1,2}日?|(?:19|20)\d{6}|\d{1,2}月\d{1,2}日)(?!\d)/u;

/** What the camera wrote, and a day in the name of the file or its folder. */
export function photoDates({ path, document }: ReadFile, notice: Notice): readonly Candidate[] {
  const { taken } = document.image ?? {};
  const own: readonly Candidate[] =
    taken === undefined
      ? []
      : [
          {
            value: taken.slice(0, 10),
            source: { kind: 'photo', file: path, words: taken.replace('T', ' ') },
          },
        ];
  const written = WRITTEN.exec(path)?.[0];
  const moment = written === undefined ? undefined : momentIn(written.replace(/[._]/gu, '-'), notice);
  if (written === undefined || moment === undefined) return own;
  return [
    ...own,
    { value: moment.date, source: { kind: 'fileName', file: path, words: written }, isWeak: true },
  ];
}
