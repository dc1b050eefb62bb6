// What each of the invented districts handed in: short and long texts, a scan, a late one, an earlier package.

import type { FileLine, SubmissionSummary, UnitRow } from '../../src/core/report/view.ts';
import { findingView, lengthFinding, summaryOf } from './digest.ts';
import { thumbnail } from './thumbnail.ts';

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

function nanpu(): SubmissionSummary {
  const lengths = [1764 - 200, 2403];
  const phone = findingView('unit-phone', 'fail', {
    headline: '联系电话少一位',
    where: '报送清单.yaml 第41行「电话」',
    found: '“6563770”是7位，固定电话应为8位，可能漏写了',
    expected: '能打通的固定电话（区号加8位）或11位手机号',
    remedy: '请与单位核对后改写，例：0999-55637701。',
    finding: { subject: '南浦山溪餐饮管理有限公司' },
    excerpt: { text: '    电话: 6563770', place: { line: 41, column: 9 } },
  });
  const count = findingView('unit-count', 'fail', {
    headline: '单位少1家',
    found: '现在2家，还差1家',
    expected: '不少于3家',
    remedy: '再补报1家的经验材料，并在清单“单位”下加一项。',
    finding: { actual: 2 },
  });
  const small = findingView('photo-size', 'fail', {
    headline: '照片偏小，印刷会模糊',
    where: '照片/合影.jpg',
    remedy: '请换原图。',
    finding: { file: '照片/合影.jpg' },
  });
  const own = summaryOf('南浦区', lengths, {
    findings: [count, lengthFinding('南浦区', 0, 1564), lengthFinding('南浦区', 1, 2403), phone, small],
    cells: { phone: { verdict: 'fail', text: '1处' } },
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
function straddling(own: SubmissionSummary): SubmissionSummary {
  const [first, ...rest] = own.texts;
  return first
    ? {
        ...own,
        texts: [{ ...first, verdict: 'unchecked', characters: 1812, range: [1786, 1812] }, ...rest],
        units: own.units.map(
          (unit, index): UnitRow => (index === 0 ? { ...unit, verdict: 'unchecked' } : unit),
        ),
      }
    : own;
}

/** Nine districts that handed in, one of them twice. */
export function digests(): SubmissionSummary[] {
  const scan = findingView('file-readable', 'unchecked', {
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
  const near = findingView('unit-length', 'unchecked', {
    headline: '字数在界线上',
    where: '材料/01_澄湖精密机械.docx',
    found: '1786到1812字，取决于引号、破折号、省略号等符号的算法',
    expected: '1800到2200字',
    remedy: '请在Word中打开，看“审阅—字数统计”里的“字数”。',
    finding: { subject: '石桥澄湖精密机械有限公司' },
  });
  const same = findingView('unit-varied', 'fail', {
    headline: '几家单位都是同一种类型',
    found: '现在1种，还差1种',
    expected: '不少于2种',
    remedy: '建议兼顾不同类型；确有困难的，请说明。',
  });
  const late = findingView('sent-1', 'fail', {
    headline: '报送晚了2天',
    where: '收件/月湖区.eml',
    found: '报送时间6月2日',
    expected: '5月31日前（含当天）报送',
    remedy: '请说明原因；以后按期报送。',
  });
  return [
    summaryOf('青禾区', [1905, 2040, 2133, 1988, 2101, 2050]),
    summaryOf('云溪市', [1810, 1922, 2004, 2177], {
      findings: [same],
      cells: { kinds: { verdict: 'fail', text: '1/2' } },
    }),
    summaryOf('白鹭市', [1856, 1950, 2067, 2122], {
      cells: { summary: { verdict: 'pass', text: '' }, photos: { verdict: 'pass', text: '6/2' } },
      form: 'zip',
      path: '收件/白鹭市.zip',
    }),
    nanpu(),
    straddling(
      summaryOf('石桥区', [1812, 1990, 2166], {
        findings: [near, scan],
        cells: {
          length: { verdict: 'unchecked', text: '1处' },
          files: { verdict: 'unchecked', text: '1处' },
        },
      }),
    ),
    summaryOf('兰亭市', [1820, 1921, 2045, 2338], { findings: [lengthFinding('兰亭市', 3, 2338)] }),
    summaryOf('枫林区', [1866, 1934, 2090, 1999, 2111]),
    summaryOf('月湖区', [1999, 2012, 2080], {
      findings: [late],
      cells: { 'on-time': { verdict: 'fail', text: '1处' } },
      receivedText: '2031-06-02 10:05（邮件发出时间）',
      form: 'mail',
      path: '收件/月湖区.eml',
    }),
    summaryOf('北原县', [1888, 1902, 2200], { findings: [], path: '收件/北原' }),
    summaryOf('北原县', [1700], {
      path: '收件/北原（旧）',
      name: '北原（旧）',
      receivedText: '2031-05-20 11:00（邮件发出时间）',
    }),
  ];
}
