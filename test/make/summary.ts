// A district, the lengths of its texts and what was found → its summary, everything else filled in with invented data.

import type { Finding, Verdict } from '../../src/core/model/finding.ts';
import type {
  KeptFinding,
  MatrixCell,
  MeasuredText,
  NamedFile,
  RosterEntry,
  SubmissionSummary,
} from '../../src/core/model/summary.ts';
import { DISTRICTS, NOTICE } from './notice.ts';

/** A finding of a requirement; whatever is not given follows from that. */
export function foundOf(
  requirement: string,
  verdict: Verdict,
  given: Partial<KeptFinding> = {},
): KeptFinding {
  const rule = NOTICE.requirements.find((each) => each.id === requirement);
  return {
    requirement,
    severity: rule?.severity ?? 'error',
    ...(rule?.stage === undefined ? {} : { stage: rule.stage }),
    ...(rule?.clause === undefined ? {} : { clause: rule.clause }),
    at: rule?.at.replaceAll('*', '0') ?? '',
    verdict,
    ...(given.file === undefined ? { place: { line: 8, column: 1 }, key: '单位' } : {}),
    ...given,
  };
}

/** A number that is below or above its limit. */
export function number(requirement: string, verdict: Verdict, actual: number, given: Partial<Finding> = {}) {
  const must = NOTICE.requirements.find((each) => each.id === requirement)?.must;
  const minimum = typeof must === 'object' ? Number(must['minimum'] ?? 0) : 0;
  const keyword = actual < minimum ? 'minimum' : 'maximum';
  return foundOf(requirement, verdict, { actual, why: { code: 'keyword', keyword }, ...given });
}

const LOW = 1800;
const HIGH = 2200;

export function verdictOf(length: number): Verdict {
  return length >= LOW && length <= HIGH ? 'pass' : 'fail';
}

const FIRMS = [
  '澄湖精密机械',
  '山溪餐饮管理',
  '日昌电子',
  '禾丰纺织',
  '江畔物流',
  '木石家居',
  '南风公共汽车',
];
const PEOPLE = ['沈卫良', '江美惠', '丁国荣', '龚秀兰', '葛建华', '柳如松', '范一诺'];
const KINDS = ['民营', '外资', '国有', '集体', '港澳台资', '民营', '国有'];

function unitOf(district: string, index: number, length: number): RosterEntry {
  const label = `${district.slice(0, 2)}${FIRMS[index % 7]}有限公司`;
  const fields = {
    name: label,
    kind: KINDS[index % 7] ?? '',
    material: `材料/0${index + 1}_${FIRMS[index % 7]}.docx`,
    contact: PEOPLE[index % 7] ?? '',
    phone: `0999-5550${String(1000 + index * 37)}`,
  };
  return {
    list: 'units',
    label,
    fields,
    file: fields.material,
    characters: length,
    verdict: verdictOf(length),
  };
}

function textOf({ label, file }: RosterEntry, length: number): MeasuredText {
  return {
    requirement: 'unit-length',
    subject: label,
    file,
    verdict: verdictOf(length),
    characters: length,
    range: [length, length],
    han: Math.round(length * 0.88),
    charactersNoSpaces: length + 31,
  };
}

const CELL_KEYS = ['on-time', 'kinds', 'contact', 'phone', 'files'];

/** When a district's package came, unless said otherwise: by mail at half past nine. */
const RECEIVED = { instant: Date.parse('2031-05-28T09:30:00+08:00'), source: 'mail' } as const;

/** Its lengths decide its texts and entries, its findings the verdict; all else is as given. */
export function summaryOf(
  district: string,
  lengths: readonly number[],
  given: Partial<SubmissionSummary> = {},
): SubmissionSummary {
  const units = lengths.map((length, index) => unitOf(district, index, length));
  const findings = given.findings ?? [];
  const count = (verdict: Verdict) =>
    findings.filter((each) => each.severity === 'error' && each.verdict === verdict).length;
  const [fail, unchecked] = [count('fail'), count('unchecked')];
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return {
    path: `收件/${district}`,
    name: district,
    form: 'folder',
    manifest: '报送清单.yaml',
    submitter: { name: district, code: `9901${String(DISTRICTS.indexOf(district) + 1).padStart(2, '0')}` },
    asOf: RECEIVED,
    received: RECEIVED,
    contents: 'read',
    verdict: fail > 0 ? 'fail' : unchecked > 0 ? 'unchecked' : 'pass',
    counts: { pass: 40, fail, unchecked, pending: 3, warnings, infos: 0 },
    clerk: '许知秋 0999-55502233',
    verdicts: NOTICE.requirements.map(({ id }) => letterOf(id, findings)).join(''),
    units,
    texts: units.map((unit, index) => textOf(unit, lengths[index] ?? 0)),
    files: units.map(
      ({ file, characters = 0 }): NamedFile => ({ file, kind: 'docx', characters, verdict: 'pass' }),
    ),
    stages: [
      { id: '1', daysLeft: 2, pending: false, started: true, gaps: false },
      { id: '2', daysLeft: 30, pending: true, started: false, gaps: true },
    ],
    traces: { units: [], phones: [], texts: [] },
    ...given,
    findings,
    cells: {
      ...Object.fromEntries(CELL_KEYS.map((key) => [key, { verdict: 'pass' as const }])),
      units: { verdict: lengths.length < 3 ? 'fail' : 'pass', quota: [lengths.length, 3] },
      length: cellOfLengths(lengths),
      summary: { verdict: 'pending' },
      photos: { verdict: 'pending' },
      ...given.cells,
    },
  };
}

function letterOf(id: string, findings: readonly KeptFinding[]): string {
  const own = findings.find(({ requirement }) => requirement === id)?.verdict;
  if (own === 'fail') return 'f';
  if (own === 'unchecked') return 'u';
  return findings.some(({ blocks }) => blocks?.includes(id)) ? 'b' : 'p';
}

function cellOfLengths(lengths: readonly number[]): MatrixCell {
  const wrong = lengths.filter((each) => verdictOf(each) === 'fail').length;
  return wrong > 0 ? { verdict: 'fail', places: wrong } : { verdict: 'pass' };
}

/** A text that is too short or too long. */
export function lengthFinding(district: string, index: number, length: number): KeptFinding {
  const { label, file } = unitOf(district, index, length);
  return {
    ...number('unit-length', 'fail', length, { subject: label, file }),
    evidence: {
      fact: {
        kind: 'length',
        han: Math.round(length * 0.88),
        charactersNoSpaces: length + 31,
        reasons: [],
      },
    },
  };
}
