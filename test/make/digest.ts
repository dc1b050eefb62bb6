// A district, the lengths of its texts and what was found → its digest, everything else filled in with invented data.

import type { Finding, Verdict } from '../../src/core/model/finding.ts';
import type {
  Cell,
  FileLine,
  FindingView,
  SubmissionSummary,
  TextLine,
  UnitRow,
} from '../../src/core/report/view.ts';
import { DISTRICTS, NOTICE } from './notice.ts';

/** What a told finding says; everything else is filled in from its requirement. */
export type Saying = Partial<Omit<FindingView, 'finding'>> & { readonly finding?: Partial<Finding> };

/** A finding of a requirement in words. */
export function findingView(requirement: string, verdict: Verdict, saying: Saying = {}): FindingView {
  const rule = NOTICE.requirements.find((each) => each.id === requirement);
  const { finding, ...words } = saying;
  return {
    title: requirement,
    headline: '不符合要求',
    where: '报送清单.yaml 第8行「单位」',
    found: '',
    expected: '符合要求',
    remedy: '请改正。',
    basis: `《通知》“${rule?.quote ?? ''}”`,
    clause: rule?.clause === undefined ? '' : `《通知》第${rule.clause}部分`,
    quote: rule?.quote ?? '',
    mark: rule?.mark ?? '',
    blocks: '',
    message: '',
    ...words,
    finding: {
      requirement,
      severity: rule?.severity ?? 'error',
      ...(rule?.stage === undefined ? {} : { stage: rule.stage }),
      at: rule?.at ?? '',
      verdict,
      ...finding,
    },
  };
}

const LOW = 1800;
const HIGH = 2200;

export function verdictOf(length: number): Verdict {
  return length >= LOW && length <= HIGH ? 'pass' : 'fail';
}

export function distanceOf(length: number): string {
  if (length < LOW) return `还差${LOW - length}字`;
  return length > HIGH ? `超出${length - HIGH}字` : `${length - LOW}/${HIGH - length}`;
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

function unitOf(district: string, index: number, length: number): UnitRow {
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

function textOf({ label, file }: UnitRow, length: number): TextLine {
  return {
    subject: label,
    file,
    verdict: verdictOf(length),
    characters: length,
    range: [length, length],
    distance: distanceOf(length),
    han: Math.round(length * 0.88),
    charactersNoSpaces: length + 31,
  };
}

const CELL_KEYS = ['on-time', 'kinds', 'contact', 'phone', 'files'];

/** A district's digest: its lengths decide its texts and entries, all else is as given. */
export function summaryOf(
  district: string,
  lengths: readonly number[],
  given: Partial<SubmissionSummary> = {},
): SubmissionSummary {
  const units = lengths.map((length, index) => unitOf(district, index, length));
  const findings = given.findings ?? [];
  const count = (verdict: Verdict) =>
    findings.filter(({ finding }) => finding.severity === 'error' && finding.verdict === verdict).length;
  const [fail, unchecked] = [count('fail'), count('unchecked')];
  const warnings = findings.filter(({ finding }) => finding.severity === 'warning').length;
  const pass: Cell = { verdict: 'pass', text: '' };
  return {
    path: `收件/${district}`,
    name: district,
    form: 'folder',
    manifest: '报送清单.yaml',
    submitter: { name: district, code: `9901${String(DISTRICTS.indexOf(district) + 1).padStart(2, '0')}` },
    received: Date.UTC(2031, 4, 28),
    receivedText: '2031-05-28 09:30（邮件发出时间）',
    verdict: fail > 0 ? 'fail' : unchecked > 0 ? 'unchecked' : 'pass',
    counts: { pass: 40, fail, unchecked, pending: 3, warnings, infos: 0 },
    conclusion: fail > 0 ? `不通过：有${fail}处要改，改完再检查一次。` : '通过：可以报送。',
    clerk: '许知秋 0999-55502233',
    units,
    texts: units.map((unit, index) => textOf(unit, lengths[index] ?? 0)),
    files: units.map(
      ({ file, characters }): FileLine => ({
        file,
        kind: 'Word文档',
        measure: `${characters}字`,
        verdict: 'pass',
      }),
    ),
    stages: [
      {
        id: '1',
        title: '第一批（经验材料）',
        due: '5月31日前，还剩2天',
        pending: false,
        started: true,
        gaps: false,
      },
      {
        id: '2',
        title: '第二批（总结和照片）',
        due: '6月28日前，还剩30天',
        pending: true,
        started: false,
        gaps: true,
      },
    ],
    traces: { units: [], phones: [], texts: [] },
    ...given,
    findings,
    cells: {
      ...Object.fromEntries(CELL_KEYS.map((key) => [key, pass])),
      units: { verdict: lengths.length < 3 ? 'fail' : 'pass', text: `${lengths.length}/3` },
      length: cellOfLengths(lengths),
      summary: { verdict: 'pending', text: '' },
      photos: { verdict: 'pending', text: '' },
      ...given.cells,
    },
  };
}

function cellOfLengths(lengths: readonly number[]): Cell {
  const wrong = lengths.filter((each) => verdictOf(each) === 'fail').length;
  return wrong > 0 ? { verdict: 'fail', text: `${wrong}处` } : { verdict: 'pass', text: '' };
}

/** A text that is too short or too long, in words. */
export function lengthFinding(district: string, index: number, length: number): FindingView {
  const { label, file } = unitOf(district, index, length);
  const short = length < LOW;
  return findingView('unit-length', 'fail', {
    headline: short ? `材料太短，还差${LOW - length}字` : `材料太长，超出${length - HIGH}字`,
    where: file,
    found: `现在${length}字，${distanceOf(length)}`,
    expected: '1800到2200字',
    remedy: short
      ? '请补充具体做法、数据和事例；字数按Word“字数统计”里的“字数”。'
      : `请删减${length - HIGH}字，保留主要做法和成效。`,
    finding: { subject: label, file, actual: length },
  });
}
