import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskPhone } from '../../../src/core/text/mask-phone.ts';

it.each<[string, string]>([
  ['13812345678', '138****5678'],
  ['138 1234 5678', '138 **** 5678'],
  ['138-1234-5678', '138-****-5678'],
  ['１３８１２３４５６７８', '１３８****５６７８'],
  ['+8613812345678', '+86138****5678'],
  ['65115512', '6511****'],
  ['6511551', '651****'],
  ['6511 5512', '6511 ****'],
  ['0512-65115512', '0512-6511****'],
  ['0512-6511 5512', '0512-6511 ****'],
  ['（0512）65115512', '（0512）6511****'],
  ['051265115512', '05126511****'],
  ['0512-65115512转8001', '0512-6511****转8001'],
  ['0512-65115512-8001', '0512-6511****-8001'],
  ['联系人：张三，电话13812345678、65115512。', '联系人：张三，电话138****5678、6511****。'],
  ['1381234567', '138123****'],
  // What is no telephone stays.
  ['2012-11-30 09:20', '2012-11-30 09:20'],
  ['IMG_20121128_093012.jpg', 'IMG_20121128_093012.jpg'],
  ['2000—2500字', '2000—2500字'],
  ['3000-3500', '3000-3500'],
  ['12345678@example.com', '12345678@example.com'],
  [`sha256 ${'ab12345678'.repeat(6)}`, `sha256 ${'ab12345678'.repeat(6)}`],
  ['', ''],
])('%s', (text, masked) => {
  expect(maskPhone(text)).toBe(masked);
});

it('changes digits only, into stars, and a second time nothing', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789138 -（）*张a@'), maxLength: 60 });
  fc.assert(
    fc.property(text, (before) => {
      const after = maskPhone(before);
      expect(after.length).toBe(before.length);
      expect(maskPhone(after)).toBe(after);
      for (let at = 0; at < before.length; at++) {
        if (after[at] !== before[at]) expect([/\d/.test(before[at] ?? ''), after[at]]).toEqual([true, '*']);
      }
    }),
    { numRuns: 2000 },
  );
});
