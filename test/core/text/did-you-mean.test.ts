import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameDifference } from '../../../src/core/model/document.ts';
import { closest } from '../../../src/core/text/did-you-mean.ts';

it.each<[string, string, NameDifference]>([
  ['cafe\u0301.doc', 'caf\u00e9.doc', 'normalisation'],
  ['材料（一）.docx', '材料(一).docx', 'width'],
  ['材料1.docx', '材料１.docx', 'width'],
  ['材料\\一.docx', '材料/一.docx', 'width'],
  ['01—材料.docx', '01-材料.docx', 'width'],
  ['01_恒源 精密.docx', '01_恒源精密.docx', 'blank'],
  ['01_恒源精密.docx', '01_恒源精密\u200b.docx', 'blank'],
  ['材料A.DOCX', '材料a.docx', 'case'],
  ['照片/a.jpg', '图片/a.jpg', 'folder'],
  ['a.jpg', '图片/A.jpg', 'folder'],
  ['照片/a.jpg', '照片/a.jpeg', 'ending'],
  ['总结.doc', '总结.docx', 'ending'],
  ['总结.docx', '总结.docx.docx', 'ending'],
  ['总结', '总结.docx', 'ending'],
  ['总结.doc', '文稿/总结.docx', 'ending'],
  ['联系电活', '联系电话', 'spelling'],
  ['电活', '电话', 'spelling'],
  ['联系话电', '联系电话', 'spelling'],
  ['联糸电活和人员姓名', '联系电话和人员姓名', 'spelling'],
  ['01_恒原精密.docx', '01_恒源精密.docx', 'spelling'],
])('%s → %s by %s', (wanted, name, why) => {
  expect(closest(wanted, ['毫不相干的另一个名字', name])).toEqual({ name, why });
});

it.each<[string, string[]]>([
  ['一样.docx', ['一样.docx', '一样.doc']],
  ['电话', ['姓名', '备注']],
  ['联系电话', ['甲系乙话']],
  // Two numbered files are two files.
  ['01_材料.docx', ['02_材料.docx']],
  ['甲', ['乙']],
  ['', ['甲']],
  ['甲'.repeat(201), [`${'甲'.repeat(200)}乙`]],
])('%s has none near', (wanted, names) => {
  expect(closest(wanted, names)).toBeUndefined();
});

it('takes the nearest, then the shortest, then the first', () => {
  expect(closest('联系人电话号码', ['联系人的电活号码', '联系人电活号码'])?.name).toBe('联系人电活号码');
  expect(closest('a.jpg', ['丙/a.jpg', '甲甲/a.jpg', '乙/a.jpg'])?.name).toBe('丙/a.jpg');
});

describe('laws', () => {
  const name = fc.string({ unit: fc.constantFrom(...'恒源精密材料aB1/. （('), maxLength: 14 });

  it('does not depend on the order of names', () => {
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 8 }), (wanted, names) => {
        expect(closest(wanted, [...names].reverse())).toEqual(closest(wanted, names));
      }),
    );
  });

  it('never names what is there, nor anything that is not', () => {
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 8 }), (wanted, names) => {
        const near = closest(wanted, names);
        if (names.includes(wanted)) expect(near).toBeUndefined();
        if (near !== undefined) expect(names).toContain(near.name);
      }),
    );
  });

  it('one letter typed wrong in a longer name is found', () => {
    const word = fc.string({ unit: fc.constantFrom(...'恒源精密机械'), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(11), (right, at) => {
        const index = at % right.length;
        const wrong = `${right.slice(0, index)}错${right.slice(index + 1)}`;
        expect(closest(wrong, [right])).toEqual({ name: right, why: 'spelling' });
      }),
    );
  });
});
