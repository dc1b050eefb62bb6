// An invented notice about clubs, to measure by: its vocabulary, and a dossier made of a literal list.

import { check } from '../../src/core/check.ts';
import { draftList } from '../../src/core/draft/index.ts';
import type { DraftedList, ReadFile } from '../../src/core/model/draft.ts';
import type { Dossier } from '../../src/core/model/finding.ts';
import type { Manifest } from '../../src/core/model/manifest.ts';
import type { Measure } from '../../src/core/model/measure.ts';
import type { Hints, Notice, Vocabulary } from '../../src/core/model/notice.ts';
import type { ListedFile } from '../../src/core/model/submission.ts';
import { noticeOf, submissionOf } from './literal.ts';

const text = (more: Partial<Vocabulary> = {}): Vocabulary => ({ type: 'string', ...more });

const MANIFEST: Vocabulary = {
  type: 'object',
  properties: {
    town: text({ fact: 'submitter', title: '镇' }),
    clerk: text({ fact: 'person', title: '联系人', aliases: ['经办'] }),
    sent: text({ fact: 'moment' }),
    news: text({ fact: 'declaration' }),
    office: { type: 'object', properties: { phone: text({ fact: 'phone' }) } },
    clubs: {
      type: 'array',
      title: '社团',
      items: {
        type: 'object',
        label: 'name',
        properties: {
          name: text({ fact: 'unit', title: '社名', aliases: ['社团'] }),
          phone: text({ fact: 'phone' }),
          contact: text({ fact: 'person' }),
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
  recipient: {
    office: { zh: '', en: '' },
    contacts: ['柏知远'],
    phones: ['71230001'],
    mailbox: 'in@example.org',
  },
  submitters: [{ code: 'N', name: { zh: '北桥', en: 'North' }, aliases: ['桥北'], former: ['北桥镇'] }],
  taxonomies: {
    trade: {
      title: { zh: '', en: '' },
      source: '',
      validFrom: '2030-01-01',
      terms: [
        { term: '棋', group: '静', aliases: ['象棋', '对弈'] },
        { term: '球', group: '动', aliases: ['对弈'] },
        { term: '走', aliases: ['散步'] },
      ],
    },
  },
};

/** Words by which a list is drafted, laid over the vocabulary where there are to be any. */
const HINTS: Readonly<Record<string, Hints>> = {
  clubs: { names: ['社', '队'] },
  name: { endings: ['社', '队'] },
  contact: { labels: ['社长', '队长'] },
  phone: { labels: ['门房电话'] },
  essay: { headings: ['年', '天'] },
};

function hinted(entry: Vocabulary, name = ''): Vocabulary {
  const { properties, items } = entry;
  const inner = Object.entries(properties ?? {}).map(([own, each]) => [own, hinted(each, own)] as const);
  return {
    ...entry,
    ...(HINTS[name] ? { hints: HINTS[name] } : {}),
    ...(properties ? { properties: Object.fromEntries(inner) } : {}),
    ...(items ? { items: hinted(items) } : {}),
  };
}

/** What the files of a submission to this notice say that its list would be. */
export function draftedClub(name: string, files: readonly ReadFile[], hasHints = true): DraftedList {
  const manifest = hasHints ? hinted(MANIFEST) : MANIFEST;
  return draftList({ name, files }, noticeOf([], { ...NOTICE, names: NAMES, manifest }));
}

const NAMES = { suffixes: ['有限公司'], places: ['青桥'] };

/** A list, its files and the notice's measures → the dossier. */
export function dossierOf(
  value: Manifest['value'],
  listed: readonly ListedFile[] = [],
  measures: readonly Measure[] = [],
  more: Partial<Notice> = {},
): Dossier {
  const notice = noticeOf([], { ...NOTICE, names: NAMES, measures, ...more });
  const validators = Object.fromEntries(notice.requirements.map(({ id }) => [id, () => []]));
  return check(submissionOf(value, listed), { notice, validators }, { now: 0, strict: false }).dossier;
}
