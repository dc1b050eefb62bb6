// Ten invented districts → the batch that a report is made of: passing, failing, unchecked, late and missing ones.

import type { Finding, Verdict } from '../../src/model.ts';
import { labelsIn } from '../../src/phrase/tell.ts';
import type {
  Batch,
  Cell,
  Digest,
  FileLine,
  RollRow,
  TextLine,
  ToldFinding,
  UnitRow,
} from '../../src/told.ts';
import { DISTRICTS, NOTICE } from './notice.ts';
import { thumbnail } from './thumbnail.ts';

type Language = 'zh' | 'en';

/** What a told finding says; everything else is filled in from its requirement. */
export type Saying = Partial<Omit<ToldFinding, 'finding'>> & { readonly finding?: Partial<Finding> };

/** A finding of a requirement in words. */
export function told(requirement: string, verdict: Verdict, saying: Saying = {}): ToldFinding {
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

const CELL_KEYS = ['报送时间', '单位类型', '联系人', '联系电话', '文件'];

/** A district's digest: its lengths decide its texts and entries, all else is as given. */
export function digest(district: string, lengths: readonly number[], given: Partial<Digest> = {}): Digest {
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
      单位数: { verdict: lengths.length < 3 ? 'fail' : 'pass', text: `${lengths.length}/3` },
      材料字数: cellOfLengths(lengths),
      总结: { verdict: 'pending', text: '' },
      照片: { verdict: 'pending', text: '' },
      ...given.cells,
    },
  };
}

function cellOfLengths(lengths: readonly number[]): Cell {
  const wrong = lengths.filter((each) => verdictOf(each) === 'fail').length;
  return wrong > 0 ? { verdict: 'fail', text: `${wrong}处` } : { verdict: 'pass', text: '' };
}

/** A text that is too short or too long, in words. */
export function lengthFinding(district: string, index: number, length: number): ToldFinding {
  const { label, file } = unitOf(district, index, length);
  const short = length < LOW;
  return told('unit-length', 'fail', {
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

function photo(name: string, size: readonly [number, number], seed: number): FileLine {
  const [width, height] = size;
  return {
    file: `照片/${name}.jpg`,
    kind: 'JPG图片',
    measure: `${width}×${height}`,
    verdict: 'pass',
    pixels: [width, height],
    caption: `5月12日 ${name}`,
    thumbnail: thumbnail(seed),
  };
}

function nanpu(): Digest {
  const lengths = [1764 - 200, 2403];
  const phone = told('unit-phone', 'fail', {
    headline: '联系电话少一位',
    where: '报送清单.yaml 第41行「电话」',
    found: '“6563770”是7位，固定电话应为8位，可能漏写了',
    expected: '能打通的固定电话（区号加8位）或11位手机号',
    remedy: '请与单位核对后改写，例：0999-55637701。',
    finding: { subject: '南浦山溪餐饮管理有限公司' },
    excerpt: { text: '    电话: 6563770', place: { line: 41, column: 9 } },
  });
  const count = told('unit-count', 'fail', {
    headline: '单位少1家',
    found: '现在2家，还差1家',
    expected: '不少于3家',
    remedy: '再补报1家的经验材料，并在清单“单位”下加一项。',
    finding: { actual: 2 },
  });
  const small = told('photo-size', 'fail', {
    headline: '照片偏小，印刷会模糊',
    where: '照片/合影.jpg',
    remedy: '请换原图。',
    finding: { file: '照片/合影.jpg' },
  });
  const own = digest('南浦区', lengths, {
    findings: [count, lengthFinding('南浦区', 0, 1564), lengthFinding('南浦区', 1, 2403), phone, small],
    cells: { 联系电话: { verdict: 'fail', text: '1处' } },
    receivedText: '2031-05-27 16:42（邮件发出时间）',
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
function straddling(own: Digest): Digest {
  const [first, ...rest] = own.texts;
  return first
    ? { ...own, texts: [{ ...first, verdict: 'unchecked', characters: 1812, range: [1786, 1812] }, ...rest],
        units: own.units.map((unit, index): UnitRow => (index === 0 ? { ...unit, verdict: 'unchecked' } : unit)) }
    : own;
}

function digests(): Digest[] {
  const scan = told('file-readable', 'unchecked', {
    headline: '文件没法检查',
    where: '材料/02_山溪餐饮管理.pdf',
    found: '是扫描件，没有文字',
    expected: '文件能读出',
    remedy: '请补交Word原稿，或核对纸质件后认可。',
    quote: '',
    clause: '',
    basis: '检查的前提：清单和文件要能读出（《通知》对此未作规定）',
    blocks: '因此没有核对：材料字数',
    finding: { file: '材料/02_山溪餐饮管理.pdf', blocks: ['unit-length'] },
  });
  const near = told('unit-length', 'unchecked', {
    headline: '字数在界线上',
    where: '材料/01_澄湖精密机械.docx',
    found: '1786到1812字，取决于引号、破折号、省略号等符号的算法',
    expected: '1800到2200字',
    remedy: '请在Word中打开，看“审阅—字数统计”里的“字数”。',
    finding: { subject: '石桥澄湖精密机械有限公司' },
  });
  const same = told('unit-varied', 'fail', {
    headline: '几家单位都是同一种类型',
    found: '现在1种，还差1种',
    expected: '不少于2种',
    remedy: '建议兼顾不同类型；确有困难的，请说明。',
  });
  const late = told('sent-1', 'fail', {
    headline: '报送晚了2天',
    where: '收件/月湖区.eml',
    found: '报送时间6月2日',
    expected: '5月31日前（含当天）报送',
    remedy: '请说明原因；以后按期报送。',
  });
  return [
    digest('青禾区', [1905, 2040, 2133, 1988, 2101, 2050]),
    digest('云溪市', [1810, 1922, 2004, 2177], {
      findings: [same],
      cells: { 单位类型: { verdict: 'fail', text: '1/2' } },
    }),
    digest('白鹭市', [1856, 1950, 2067, 2122], {
      cells: { 总结: { verdict: 'pass', text: '' }, 照片: { verdict: 'pass', text: '6/2' } },
      form: 'zip',
      path: '收件/白鹭市.zip',
    }),
    nanpu(),
    straddling(
      digest('石桥区', [1812, 1990, 2166], {
        findings: [near, scan],
        cells: {
          材料字数: { verdict: 'unchecked', text: '1处' },
          文件: { verdict: 'unchecked', text: '1处' },
        },
      }),
    ),
    digest('兰亭市', [1820, 1921, 2045, 2338], { findings: [lengthFinding('兰亭市', 3, 2338)] }),
    digest('枫林区', [1866, 1934, 2090, 1999, 2111]),
    digest('月湖区', [1999, 2012, 2080], {
      findings: [late],
      cells: { 报送时间: { verdict: 'fail', text: '1处' } },
      receivedText: '2031-06-02 10:05（邮件发出时间）',
      form: 'mail',
      path: '收件/月湖区.eml',
    }),
    digest('北原县', [1888, 1902, 2200], { findings: [], path: '收件/北原' }),
    digest('北原县', [1700], {
      path: '收件/北原（旧）',
      name: '北原（旧）',
      receivedText: '2031-05-20 11:00（邮件发出时间）',
    }),
  ];
}

function rollOf(all: readonly Digest[]): RollRow[] {
  return DISTRICTS.map((name, index) => {
    const found = all.findIndex((each) => each.submitter?.name === name);
    const state = found < 0 ? 'missing' : name === '枫林区' ? 'contested' : 'received';
    return {
      code: `9901${index}`,
      name,
      state,
      ...(found < 0 ? {} : { digest: found }),
      superseded: name === '北原县' ? [9] : [],
      due: found < 0 ? '还剩2天' : '',
    };
  });
}

/** The inbox of the invented city. */
export function inbox(language: Language = 'zh'): Batch {
  const all = digests();
  return {
    tool: { name: 'baosong', version: '0.1.0' },
    notice: NOTICE,
    labels: labelsIn(language),
    inbox: '收件',
    asOf: '2031-05-29 09:30（现在时间）',
    digests: all,
    roll: rollOf(all),
    across: [
      {
        kind: 'sameUnit',
        items: [
          { digest: 3, label: '南浦山溪餐饮管理有限公司' },
          { digest: 5, label: '南浦山溪餐饮' },
        ],
        sentence:
          '同一家单位由两地报送：南浦区“南浦山溪餐饮管理有限公司”、兰亭市“南浦山溪餐饮”。请与两地核对，只能算一家。',
      },
      {
        kind: 'nearCopy',
        share: 0.83,
        items: [
          { digest: 0, label: '青禾日昌电子有限公司', file: '材料/03_日昌电子.docx' },
          { digest: 6, label: '枫林日昌电子有限公司', file: '材料/03_日昌电子.docx' },
        ],
        sentence:
          '两份材料约83%的文字相同：青禾区“青禾日昌电子有限公司”、枫林区“枫林日昌电子有限公司”。可能误存或套用了同一底稿，请核对。',
      },
    ],
    stages: [
      {
        id: '1',
        title: '第一批（经验材料）',
        due: '5月31日前，还剩2天',
        daysLeft: 2,
        complete: ['青禾区', '云溪市', '白鹭市', '枫林区', '北原县'],
        partial: ['南浦区', '石桥区', '兰亭市', '月湖区'],
        missing: ['东湾新区'],
      },
      {
        id: '2',
        title: '第二批（总结和照片）',
        due: '6月28日前，还剩30天',
        daysLeft: 30,
        complete: ['白鹭市'],
        partial: [],
        missing: DISTRICTS.filter((name) => name !== '白鹭市'),
      },
    ],
    strays: ['收件/说明.txt'],
  };
}

/** One submission alone, by its place in the inbox. */
export function alone(index: number, language: Language = 'zh'): Batch {
  const whole = inbox(language);
  const stages = whole.stages.map((stage) => ({ ...stage, complete: [], partial: [], missing: [] }));
  return {
    ...whole,
    inbox: '',
    digests: whole.digests.slice(index, index + 1),
    roll: [],
    across: [],
    strays: [],
    stages,
  };
}

/** A province or a ministry: `count` submitters in the inbox's proportions. */
export function large(count: number): Batch {
  const whole = inbox();
  const digests = Array.from({ length: count }, (_, index) => whole.digests[index % 9]).flatMap(
    (each) => each ?? [],
  );
  const roll = Array.from({ length: count }, (_, index): RollRow => {
    const row = { code: String(index), name: `第${index + 1}县`, superseded: [], due: '还剩2天' };
    return index % 10 === 7 ? { ...row, state: 'missing' } : { ...row, state: 'received', digest: index };
  });
  return { ...whole, digests, roll, across: [] };
}
