// An invented notice about clubs, to measure by: its vocabulary, and a dossier made of a literal list.

import { check } from '../../src/core/check.ts';
import type { Dossier } from '../../src/core/model/finding.ts';
import type { Manifest } from '../../src/core/model/manifest.ts';
import type { Measure } from '../../src/core/model/measure.ts';
import type { Notice, Vocabulary } from '../../src/core/model/notice.ts';
import type { ListedFile } from '../../src/core/model/submission.ts';
import { noticeOf, submissionOf } from './literal.ts';

const text = (more: Partial<Vocabulary> = {}): Vocabulary => ({ type: 'string', ...more });

const MANIFEST: Vocabulary = {
  type: 'object',
  properties: {
    town: text({ fact: 'submitter' }),
    clubs: {
      type: 'array',
      items: {
        type: 'object',
        label: 'name',
        properties: {
          name: text({ fact: 'unit' }),
          phone: text({ fact: 'phone' }),
          trade: text({ fact: 'term', taxonomy: 'trade' }),
          essay: text({ document: 'text' }),
        },
      },
    },
    pictures: { type: 'array', items: text({ document: 'image' }) },
  },
};

const NOTICE: Partial<Notice> = {
  manifest: MANIFEST,
  recipient: { office: { zh: '', en: '' }, contacts: [], phones: ['71230001'], mailbox: 'in@example.org' },
  submitters: [{ code: 'N', name: { zh: '北桥', en: 'North' }, aliases: ['桥北'], former: ['北桥镇'] }],
  taxonomies: {
    trade: {
      title: { zh: '', en: '' },
      source: '',
      validFrom: '2030-01-01',
      terms: [
        { term: '棋', group: '静', aliases: ['象棋'] },
        { term: '球', group: '动' },
      ],
    },
  },
};

/** A list, its files and the notice's measures → the dossier. */
export function dossierOf(
  value: Manifest['value'],
  listed: readonly ListedFile[] = [],
  measures: readonly Measure[] = [],
): Dossier {
  const notice = noticeOf([], { ...NOTICE, measures });
  return check(submissionOf(value, listed), { notice, validators: {} }, { now: 0, strict: false }).dossier;
}
