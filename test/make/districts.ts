// What each of the invented districts handed in: short and long texts, a scan, a late one, an earlier package.

import type { NamedFile, RosterEntry, SubmissionSummary } from '../../src/core/model/summary.ts';
import { thumbnail } from './image.ts';
import { foundOf, lengthFinding, number, summaryOf } from './summary.ts';

function photo(name: string, size: readonly [number, number], seed: number): NamedFile {
  return {
    file: `照片/${name}.jpg`,
    kind: 'jpeg',
    verdict: 'pass',
    pixels: size,
    caption: `5月12日 ${name}`,
    thumbnail: thumbnail(seed),
  };
}

const mailedAt = (time: string) => ({ instant: Date.parse(`${time}:00+08:00`), source: 'mail' }) as const;

function nanpu(): SubmissionSummary {
  const lengths = [1764 - 200, 2403];
  const phone = foundOf('unit-phone', 'fail', {
    subject: '南浦山溪餐饮管理有限公司',
    place: { line: 41, column: 9 },
    key: '电话',
    evidence: {
      fact: {
        kind: 'listProblem',
        code: 'wrongType',
        detail: { wanted: 'text', found: 'list' },
        excerpt: '    电话: 6563770',
      },
    },
  });
  const small = number('photo-size', 'fail', 212, { file: '照片/合影.jpg' });
  const own = summaryOf('南浦区', lengths, {
    findings: [
      number('unit-count', 'fail', 2),
      lengthFinding('南浦区', 0, 1564),
      lengthFinding('南浦区', 1, 2403),
      phone,
      small,
    ],
    cells: { phone: { verdict: 'fail', places: 1 } },
    received: mailedAt('2031-05-27T16:42'),
    form: 'mail',
    path: '收件/南浦区.eml',
  });
  return {
    ...own,
    files: [
      ...own.files,
      photo('现场会', [4032, 3024], 1),
      photo('广场咨询', [3000, 2000], 2),
      photo('合影', [320, 212], 3),
    ],
  };
}

/** A text whose length straddles a limit: a whisker and a triangle. */
function straddling(own: SubmissionSummary): SubmissionSummary {
  const [first, ...rest] = own.texts;
  return first
    ? {
        ...own,
        texts: [{ ...first, verdict: 'unchecked', characters: 1812, range: [1786, 1812] }, ...rest],
        units: own.units.map(
          (unit, index): RosterEntry => (index === 0 ? { ...unit, verdict: 'unchecked' } : unit),
        ),
      }
    : own;
}

/** Nine districts that handed in, one of them twice. */
export function submissions(): SubmissionSummary[] {
  const scan = foundOf('file-readable', 'unchecked', {
    file: '材料/02_山溪餐饮管理.pdf',
    why: { code: 'unread', unread: { code: 'scan' } },
    blocks: ['unit-length'],
  });
  const near = foundOf('unit-length', 'unchecked', {
    file: '材料/01_澄湖精密机械.docx',
    subject: '石桥澄湖精密机械有限公司',
    actual: 1812,
    range: { min: 1786, max: 1812 },
    why: { code: 'straddles' },
    evidence: {
      fact: { kind: 'length', han: 1600, charactersNoSpaces: 1840, reasons: ['ambiguousWidth'] },
    },
  });
  const same = number('unit-varied', 'fail', 1);
  const late = number('sent-1', 'fail', 2, { file: '收件/月湖区.eml' });
  return [
    summaryOf('青禾区', [1905, 2040, 2133, 1988, 2101, 2050]),
    summaryOf('云溪市', [1810, 1922, 2004, 2177], {
      findings: [same],
      cells: { kinds: { verdict: 'fail', quota: [1, 2] } },
    }),
    summaryOf('白鹭市', [1856, 1950, 2067, 2122], {
      cells: { summary: { verdict: 'pass' }, photos: { verdict: 'pass', quota: [6, 2] } },
      form: 'zip',
      path: '收件/白鹭市.zip',
    }),
    nanpu(),
    straddling(
      summaryOf('石桥区', [1812, 1990, 2166], {
        findings: [near, scan],
        cells: {
          length: { verdict: 'unchecked', places: 1 },
          files: { verdict: 'unchecked', places: 1 },
        },
      }),
    ),
    summaryOf('兰亭市', [1820, 1921, 2045, 2338], { findings: [lengthFinding('兰亭市', 3, 2338)] }),
    summaryOf('枫林区', [1866, 1934, 2090, 1999, 2111]),
    summaryOf('月湖区', [1999, 2012, 2080], {
      findings: [late],
      cells: { 'on-time': { verdict: 'fail', places: 1 } },
      received: mailedAt('2031-06-02T10:05'),
      form: 'mail',
      path: '收件/月湖区.eml',
    }),
    summaryOf('北原县', [1888, 1902, 2200], { findings: [], path: '收件/北原' }),
    summaryOf('北原县', [1700], {
      path: '收件/北原（旧）',
      name: '北原（旧）',
      received: mailedAt('2031-05-20T11:00'),
    }),
  ];
}
