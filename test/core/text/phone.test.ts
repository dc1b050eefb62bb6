import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhone } from '../../../src/core/text/mask-phone.ts';
import { type PhoneFact, type PhoneForm, parsePhones } from '../../../src/core/text/phone.ts';
import { often } from '../../make/often.ts';

const plan = { defaultArea: '0512', localDigits: 8, eightDigitAreas: ['0510'] };
const read = (text: string) => parsePhones(text, plan);

/** `0512-65110001 转8001 *` in words: area, local, extension, and a star where the area was assumed. */
function say({ numbers }: PhoneFact): string {
  return numbers
    .map(({ kind, digits, area = '', extension, areaAssumed }) => {
      const dialled = area === '' ? digits : `${area}-${digits.slice(area.length)}`;
      return `${kind} ${dialled}${extension === undefined ? '' : ` x${extension}`}${areaAssumed ? ' *' : ''}`;
    })
    .join(' | ');
}

describe('what is a number', () => {
  it.each<[string, string]>([
    // The rules of docs/phones.md, row by row.
    ['65115512', 'landline 0512-65115512 *'],
    ['0512-65115512', 'landline 0512-65115512'],
    ['(0512)65115512', 'landline 0512-65115512'],
    ['（0512）65115512', 'landline 0512-65115512'],
    ['0512 6511 5512', 'landline 0512-65115512'],
    ['０５１２－６５１１５５１２', 'landline 0512-65115512'],
    ['0512—65115512', 'landline 0512-65115512'],
    ['0512——65115512', 'landline 0512-65115512'],
    ['+86 512 65115512', 'landline 0512-65115512'],
    ['0512-65115512转8001', 'landline 0512-65115512 x8001'],
    ['0512-65115512-8001', 'landline 0512-65115512 x8001'],
    ['0512-65115512 ext. 8001', 'landline 0512-65115512 x8001'],
    ['65115512/65249813', 'landline 0512-65115512 * | landline 0512-65249813 *'],
    ['65115512、65249813', 'landline 0512-65115512 * | landline 0512-65249813 *'],
    ['65115512，65249813', 'landline 0512-65115512 * | landline 0512-65249813 *'],
    ['13812345678', 'mobile 13812345678'],
    ['138-1234-5678', 'mobile 13812345678'],
    ['138 1234 5678', 'mobile 13812345678'],
    ['１３８ １２３４ ５６７８', 'mobile 13812345678'],
    ['400-800-8888', 'service 4008008888'],
    // Separators.
    ['13812345678;65115512', 'mobile 13812345678 | landline 0512-65115512 *'],
    ['13812345678或13912345678', 'mobile 13812345678 | mobile 13912345678'],
    ['13812345678\n13912345678', 'mobile 13812345678 | mobile 13912345678'],
    ['13812345678 65115512', 'mobile 13812345678 | landline 0512-65115512 *'],
    ['0512-65115512 13812345678', 'landline 0512-65115512 | mobile 13812345678'],
    ['①65115512②65249813', 'landline 0512-65115512 * | landline 0512-65249813 *'],
    ['0512/65115512', 'landline 0512-65115512'],
    ['0512.65115512', 'landline 0512-65115512'],
    ['0512一65115512', 'landline 0512-65115512'],
    ['025-84110001、84110002', 'landline 025-84110001 | landline 025-84110002'],
    // Country codes.
    ['+8613812345678', 'mobile 13812345678'],
    ['+86 138 1234 5678', 'mobile 13812345678'],
    ['008613812345678', 'mobile 13812345678'],
    ['86-13812345678', 'mobile 13812345678'],
    ['8613812345678', 'mobile 13812345678'],
    ['(+86)13812345678', 'mobile 13812345678'],
    ['+86 (0)512 65115512', 'landline 0512-65115512'],
    ['0086-0512-65115512', 'landline 0512-65115512'],
    ['+86 10 65110001', 'landline 010-65110001'],
    ['86115512', 'landline 0512-86115512 *'],
    ['+852 2345 6789', 'international +85223456789'],
    ['0081-3-1234-5678', 'international +81312345678'],
    // Other areas.
    ['010-65110001', 'landline 010-65110001'],
    ['0510-82110001', 'landline 0510-82110001'],
    ['0556-5110001', 'landline 0556-5110001'],
    ['0556-65110001', 'landline 0556-65110001'],
    ['051265115512', 'landline 0512-65115512'],
    ['013812345678', 'mobile 13812345678'],
    // Extensions.
    ['65115512*8001', 'landline 0512-65115512 x8001 *'],
    ['65115512#801', 'landline 0512-65115512 x801 *'],
    ['65115512分机8001', 'landline 0512-65115512 x8001 *'],
    ['65115512（转8001）', 'landline 0512-65115512 x8001 *'],
    ['65115512(8001)', 'landline 0512-65115512 x8001 *'],
    ['65115512-1', 'landline 0512-65115512 x1 *'],
    ['0512-65115512，转8001', 'landline 0512-65115512 x8001'],
    ['0512-65115512转8001、8002', 'landline 0512-65115512 x8001'],
    ['400-800-8888转123456', 'service 4008008888 x123456'],
    // Labels and remarks.
    ['电话：65115512', 'landline 0512-65115512 *'],
    ['联系电话: 0512-65115512', 'landline 0512-65115512'],
    ['Tel:0512-65115512', 'landline 0512-65115512'],
    ['手机13812345678', 'mobile 13812345678'],
    ['办公电话：65115512　手机：13812345678', 'landline 0512-65115512 * | mobile 13812345678'],
    ['13812345678（张三）', 'mobile 13812345678'],
    ['张三，13812345678', 'mobile 13812345678'],
    ['65115512（办）、13812345678（手机）', 'landline 0512-65115512 * | mobile 13812345678'],
    ['65115512，传真：65115513', 'landline 0512-65115512 *'],
    ['电话/传真：65115512', 'landline 0512-65115512 *'],
    // Digits that owners choose, or chance.
    ['13888888888', 'mobile 13888888888'],
    ['0512-61111111', 'landline 0512-61111111'],
    ['0512-22222223', 'landline 0512-22222223'],
    ['0512-76543219', 'landline 0512-76543219'],
    ['40012345', 'landline 0512-40012345 *'],
    // The country's code, and figures like it that are none.
    ['+86 010 65110001', 'landline 010-65110001'],
    ['+86 65115512', 'landline 0512-65115512 *'],
    ['65155586-801', 'landline 0512-65155586 x801 *'],
    ['+1 212 300 8612', 'international +12123008612'],
    ['+442086001234', 'international +442086001234'],
    // Niue has four figures behind its code; no number of the world has more than fifteen.
    ['+683 4002', 'international +6834002'],
    ['+491512345678901', 'international +491512345678901'],
    ['+852 23456789-123456', 'international +85223456789 x123456'],
    // Groups, brackets and words around.
    ['0512-65115512转8001（张三）', 'landline 0512-65115512 x8001'],
    ['65115512 65249813转801', 'landline 0512-65115512 * | landline 0512-65249813 x801 *'],
    ['65115512 - 801', 'landline 0512-65115512 x801 *'],
    ['65115512-(801)', 'landline 0512-65115512 x801 *'],
    ['0512-65115512-65249813', 'landline 0512-65115512 | landline 0512-65249813 *'],
    ['13812345678 - 008613912345678', 'mobile 13812345678 | mobile 13912345678'],
    ['13812345678（ 0086 13912345678）', 'mobile 13812345678 | mobile 13912345678'],
    ['张三13812345678', 'mobile 13812345678'],
    ['Hello13812345678', 'mobile 13812345678'],
    ['I组13812345678', 'mobile 13812345678'],
    ['X组13812345678', 'mobile 13812345678'],
    ['张X 13812345678', 'mobile 13812345678'],
    ['0512-66666666', 'landline 0512-66666666'],
  ])('%s', (text, expected) => {
    const fact = read(text);
    expect(say(fact)).toBe(expected);
    expect(fact.problem).toBeUndefined();
    expect(fact.valid).toBe(true);
  });

  it('a plain number has nothing beside it', () => {
    const numbers = [{ kind: 'mobile', digits: '13812345678' }];
    expect(read('13812345678')).toEqual({ text: '13812345678', numbers, valid: true, beside: [], forms: [] });
  });
});

describe('what is wrong', () => {
  it.each<[string, PhoneFact['problem']]>([
    ['', { code: 'empty', part: '' }],
    ['　 ', { code: 'empty', part: '' }],
    ['待定', { code: 'placeholder', part: '待定' }],
    ['无', { code: 'placeholder', part: '无' }],
    ['（请填写）', { code: 'placeholder', part: '（请填写）' }],
    ['138××××××××', { code: 'placeholder', part: '138××××××××' }],
    ['138****5678', { code: 'placeholder', part: '138****5678' }],
    ['张三', { code: 'notANumber', part: '张三' }],
    ['65a11b55', { code: 'notANumber', part: '65a11b55' }],
    ['1381234567', { code: 'tooFewDigits', part: '1381234567', digits: 10, wanted: 11, as: 'mobile' }],
    ['138123456789', { code: 'tooManyDigits', part: '138123456789', digits: 12, wanted: 11, as: 'mobile' }],
    // A third group behind a mobile number is no extension: mobiles have none.
    [
      '13812345678-801',
      { code: 'tooManyDigits', part: '13812345678-801', digits: 14, wanted: 11, as: 'mobile' },
    ],
    [
      '138-1234-5678-9',
      { code: 'tooManyDigits', part: '138-1234-5678-9', digits: 12, wanted: 11, as: 'mobile' },
    ],
    [
      '138 1234 5678 9',
      { code: 'tooManyDigits', part: '138 1234 5678 9', digits: 12, wanted: 11, as: 'mobile' },
    ],
    ['6511551', { code: 'tooFewDigits', part: '6511551', digits: 7, wanted: 8, as: 'landline' }],
    ['0512-6511551', { code: 'tooFewDigits', part: '0512-6511551', digits: 7, wanted: 8, as: 'landline' }],
    [
      '0512-651155123',
      { code: 'tooManyDigits', part: '0512-651155123', digits: 9, wanted: 8, as: 'landline' },
    ],
    ['0510-8211000', { code: 'tooFewDigits', part: '0510-8211000', digits: 7, wanted: 8, as: 'landline' }],
    ['010-6511000', { code: 'tooFewDigits', part: '010-6511000', digits: 7, wanted: 8, as: 'landline' }],
    ['0556-511000', { code: 'tooFewDigits', part: '0556-511000', digits: 6, wanted: 7, as: 'landline' }],
    ['110', { code: 'tooFewDigits', part: '110', digits: 3 }],
    ['12812345678', { code: 'badPrefix', part: '12812345678', digits: 11, as: 'mobile' }],
    ['14112345678', { code: 'badPrefix', part: '14112345678', digits: 11, as: 'mobile' }],
    ['14012345678', { code: 'badPrefix', part: '14012345678', digits: 11, as: 'mobile' }],
    ['14412345678', { code: 'badPrefix', part: '14412345678', digits: 11, as: 'mobile' }],
    ['0112-65115512', { code: 'badPrefix', part: '0112-65115512', as: 'landline' }],
    ['0512-15115512', { code: 'badLocalStart', part: '0512-15115512', as: 'landline' }],
    ['0512-95115512', { code: 'badLocalStart', part: '0512-95115512', as: 'landline' }],
    ['95115512', { code: 'badLocalStart', part: '95115512', as: 'landline' }],
    ['9513812345', { code: 'tooManyDigits', part: '9513812345', digits: 10, wanted: 8, as: 'landline' }],
    ['400-800-888', { code: 'tooFewDigits', part: '400-800-888', digits: 9, wanted: 10 }],
    ['11111111', { code: 'filler', part: '11111111' }],
    ['12345678', { code: 'filler', part: '12345678' }],
    ['13800000000', { code: 'filler', part: '13800000000' }],
    ['00000000000', { code: 'filler', part: '00000000000' }],
    ['1234567890', { code: 'filler', part: '1234567890' }],
    ['138000000001', { code: 'tooManyDigits', part: '138000000001', digits: 12, wanted: 11, as: 'mobile' }],
    ['913800000000', { code: 'tooManyDigits', part: '913800000000', digits: 12, wanted: 8, as: 'landline' }],
    ['24008008888', { code: 'badPrefix', part: '24008008888', digits: 11, as: 'mobile' }],
    ['40080088881', { code: 'tooManyDigits', part: '40080088881', digits: 11, wanted: 10 }],
    ['6540051234', { code: 'tooManyDigits', part: '6540051234', digits: 10, wanted: 8, as: 'landline' }],
    ['4001234', { code: 'tooFewDigits', part: '4001234', digits: 7, wanted: 8, as: 'landline' }],
    ['0110-65110512', { code: 'badPrefix', part: '0110-65110512', as: 'landline' }],
    ['0112', { code: 'tooFewDigits', part: '0112', digits: 4 }],
    ['0112345', { code: 'badPrefix', part: '0112345', as: 'landline' }],
    ['1381234', { code: 'tooFewDigits', part: '1381234', digits: 7, wanted: 11, as: 'mobile' }],
    ['13812101', { code: 'tooFewDigits', part: '13812101', digits: 8, wanted: 11, as: 'mobile' }],
    // No local number begins with 1.
    ['1211551', { code: 'badLocalStart', part: '1211551', as: 'landline' }],
    ['12115512', { code: 'badLocalStart', part: '12115512', as: 'landline' }],
    ['121155123', { code: 'tooFewDigits', part: '121155123', digits: 9, wanted: 11, as: 'mobile' }],
    ['+86 12812345678', { code: 'badPrefix', part: '+86 12812345678', digits: 11, as: 'mobile' }],
    [
      '+86 512 651155',
      { code: 'tooFewDigits', part: '+86 512 651155', digits: 6, wanted: 8, as: 'landline' },
    ],
    [
      '86138123456789',
      { code: 'tooManyDigits', part: '86138123456789', digits: 12, wanted: 11, as: 'mobile' },
    ],
    ['+4915123456789012', { code: 'tooManyDigits', part: '+4915123456789012', digits: 16, wanted: 15 }],
    // Where nothing parts them, nobody can say that these are two.
    [
      '6511551265249813',
      { code: 'tooManyDigits', part: '6511551265249813', digits: 16, wanted: 8, as: 'landline' },
    ],
    ['O1381234567', { code: 'notANumber', part: 'O1381234567' }],
    ['6511551转801', { code: 'tooFewDigits', part: '6511551', digits: 7, wanted: 8, as: 'landline' }],
    // A row of sixty figures can still be told by its length; a longer one is no number any more.
    [
      '3812345678'.repeat(6),
      { code: 'tooManyDigits', part: '3812345678'.repeat(6), digits: 60, wanted: 8, as: 'landline' },
    ],
    [`${'3812345678'.repeat(6)}9`, { code: 'notANumber', part: `${'3812345678'.repeat(6)}9` }],
    ['0512-12345678', { code: 'filler', part: '0512-12345678' }],
    ['+852 234', { code: 'tooFewDigits', part: '+852 234', digits: 6 }],
  ])('%s', (text, problem) => {
    const fact = read(text);
    expect(fact.problem).toEqual(problem);
    expect(fact.valid).toBe(false);
  });

  // A sentence quotes what the field has, not what it was read as.
  it.each([
    ['0512-', '0512-'],
    ['０５１２－', '０５１２－'],
    ['0512——6511551', '0512——6511551'],
    ['电话：６５１１５５１（办）', '６５１１５５１'],
    ['0512—651155', '0512—651155'],
    ['微信：１３８１２３４５６７８', '微信：１３８１２３４５６７８'],
    ['1381234\u200b567', '1381234\u200b567'],
    ['1381234567\u200b', '1381234567'],
  ])('quotes %s as it was written', (text, part) => expect(read(text).problem?.part).toBe(part));

  it('keeps the right number beside the wrong one, and tells the wrong one', () => {
    const fact = read('13812345678、6511551');
    expect(say(fact)).toBe('mobile 13812345678');
    expect(fact.problem?.part).toBe('6511551');
    expect(fact.valid).toBe(true);
  });

  it.each<[string, string, readonly string[]]>([
    ['13812345678，QQ：345678901', 'mobile 13812345678', ['QQ：345678901']],
    ['13812345678，QQ345678901', 'mobile 13812345678', ['QQ345678901']],
    ['13812345678，QQ 345678901', 'mobile 13812345678', ['QQ 345678901']],
    ['13812345678，QQ号：345678901', 'mobile 13812345678', ['QQ号：345678901']],
    ['13812345678，345678901QQ', 'mobile 13812345678', ['345678901QQ']],
    ['13812345678，345678901 QQ号', 'mobile 13812345678', ['345678901 QQ号']],
    ['13812345678，345678901（ QQ）', 'mobile 13812345678', ['345678901（ QQ）']],
    // A mobile, and a landline behind its area, is a telephone whatever else bears its number.
    ['13812345678（微信）', 'mobile 13812345678', []],
    ['13812345678微信同号', 'mobile 13812345678', []],
    ['0512-65115512（微信同号）', 'landline 0512-65115512', []],
    ['0512-65115512微信', 'landline 0512-65115512', []],
    ['13812345678，微信：13912345678', 'mobile 13812345678', ['微信：13912345678']],
    ['13812345678，账号：62220212345', 'mobile 13812345678', ['账号：62220212345']],
    ['13812345678，农行62284800123', 'mobile 13812345678', ['农行62284800123']],
    ['13812345678，身份证320583199001011234', 'mobile 13812345678', ['身份证320583199001011234']],
    ['13812345678，集群61234', 'mobile 13812345678', ['集群61234']],
    ['13812345678，集群网61234', 'mobile 13812345678', ['集群网61234']],
    ['13812345678，房间502', 'mobile 13812345678', ['房间502']],
    [
      '13812345678 http://kshy.example/13912345678',
      'mobile 13812345678',
      ['http://kshy.example/13912345678'],
    ],
    ['http://kshy.example/a，13812345678', 'mobile 13812345678', ['http://kshy.example/a']],
    ['13812345678 kshy.com/13912345678', 'mobile 13812345678', ['kshy.com/13912345678']],
    ['kshy.com、13812345678', 'mobile 13812345678', ['kshy.com']],
    ['13812345678，34875591@vip.qq.com', 'mobile 13812345678', ['34875591@vip.qq.com']],
    ['0512-65115512（8:30-17:00）', 'landline 0512-65115512', ['8:30-17:00']],
    ['0512-65115512 8:30-11:30 13:00-17:00', 'landline 0512-65115512', ['8:30-11:30', '13:00-17:00']],
    ['65115512（8:30-17:00）65249813', 'landline 0512-65115512 * | landline 0512-65249813 *', ['8:30-17:00']],
    ['0512-65115512/13', 'landline 0512-65115512 | landline 0512-65115513', ['13']],
    ['0512-65115512/02', 'landline 0512-65115512 | landline 0512-65115502', ['02']],
    ['0512-65115512/5513', 'landline 0512-65115512 | landline 0512-65115513', ['5513']],
    // Three or four figures that begin otherwise are a room or an extension, and so is what has a word to it.
    ['0512-65115512/802', 'landline 0512-65115512', ['802']],
    ['0512-65115512、办13', 'landline 0512-65115512', ['13']],
    ['0512-65115512、13办', 'landline 0512-65115512', ['13']],
    ['0512-65115512 / 13', 'landline 0512-65115512 | landline 0512-65115513', ['13']],
    ['0512-65115512~65115514', 'landline 0512-65115512 | landline 0512-65115514', []],
    ['0512-65115512至65115514', 'landline 0512-65115512 | landline 0512-65115514', []],
    ['0512-65115512至 65115514', 'landline 0512-65115512 | landline 0512-65115514', []],
    ['13812345678及65115512', 'mobile 13812345678 | landline 0512-65115512 *', []],
    ['13812345678以及65115512', 'mobile 13812345678 | landline 0512-65115512 *', []],
    ['13812345678(650101)', 'mobile 13812345678', ['650101']],
    ['65115512 3号楼502室', 'landline 0512-65115512 *', ['3号楼', '502室']],
    ['65115512 3楼502 室', 'landline 0512-65115512 *', ['3楼', '502 室']],
    // A number in full, with a word of what it is right behind the one before.
    ['65115512手机13812345678', 'landline 0512-65115512 * | mobile 13812345678', []],
    ['电话号/传真：65115512', 'landline 0512-65115512 *', []],
    ['电话传真：65115512', 'landline 0512-65115512 *', []],
    ['telephone/fax: 65115512', 'landline 0512-65115512 *', []],
    // A fax is none, nor is its extension.
    ['65115512 传真65115513', 'landline 0512-65115512 *', []],
    ['65115512 传真号码：65115513', 'landline 0512-65115512 *', []],
    ['65115512 传真：0512 65115513', 'landline 0512-65115512 *', []],
    ['传真65115513，13812345678', 'mobile 13812345678', []],
    ['65115512传真65115513转801', 'landline 0512-65115512 *', ['801']],
    // Dashes and slashes of other kinds.
    ['0512一一65115512', 'landline 0512-65115512', []],
    ['65115512一801', 'landline 0512-65115512 x801 *', []],
    ['电话0512/65115512', 'landline 0512-65115512', []],
    ['0512 / 65115512', 'landline 0512-65115512', []],
    ['0556/5110001', 'landline 0556-5110001', []],
    ['0556/5110001 13812345678', 'landline 0556-5110001 | mobile 13812345678', []],
    // Extensions.
    ['0512-65115512， 转8001', 'landline 0512-65115512 x8001', []],
    ['0512-65115512转：8001', 'landline 0512-65115512 x8001', []],
    ['0512-65115512转 ：8001', 'landline 0512-65115512 x8001', []],
    ['0512-65115512 ext：8001', 'landline 0512-65115512 x8001', []],
    ['0512-65115512 ext.：8001', 'landline 0512-65115512 x8001', []],
    ['0512-65115512转8001、8002', 'landline 0512-65115512 x8001', []],
    ['0512-65115512转8001、13812345678', 'landline 0512-65115512 x8001 | mobile 13812345678', []],
    // 某 holds the place of a name, not of the number beside it.
    ['王某 13812345678', 'mobile 13812345678', []],
    ['13812345678、1391234567890', 'mobile 13812345678', ['1391234567890']],
    ['13812345678、101、102、103、104、105、106', 'mobile 13812345678', ['101', '102', '103', '104', '105']],
  ])('what stands beside the number: %s', (text, numbers, beside) => {
    const fact = read(text);
    expect(say(fact)).toBe(numbers);
    expect(fact.beside).toEqual(beside);
    expect(fact.problem).toBeUndefined();
  });

  it.each<[string, string, string]>([
    // As long as a number, or with a letter in it: a slip of the pen, of which somebody should know.
    ['13812345678、139123456789', 'tooManyDigits', '139123456789'],
    ['13812345678、6511551', 'tooFewDigits', '6511551'],
    ['65115512、11111111', 'filler', '11111111'],
    ['13812345678、1391234567l', 'notANumber', '1391234567l'],
    ['13812345678、1391234567l（张三）', 'notANumber', '1391234567l（张三）'],
    ['13812345678、139123456xx', 'notANumber', '139123456xx'],
    ['O13812345678', 'notANumber', 'O13812345678'],
    ['13912345678、（*13812345678）', 'notANumber', '（*13812345678）'],
  ])('what may be a slip of the pen is told: %s', (text, code, part) => {
    const fact = read(text);
    expect(fact.valid).toBe(true);
    expect(fact.problem).toMatchObject({ code, part });
    expect(fact.beside).toEqual([]);
  });

  it.each<[string, string]>([
    ['微信：13812345678', 'mobile 13812345678'],
    ['微信13812345678', 'mobile 13812345678'],
    ['微信号: 13812345678', 'mobile 13812345678'],
    ['微信：13812345678，QQ345678901', 'mobile 13812345678'],
  ])('an account alone that is a mobile number: %s', (text, numbers) => {
    const fact = read(text);
    expect(say(fact)).toBe(numbers);
    expect(fact.valid).toBe(true);
    expect(fact.problem).toMatchObject({ code: 'accountAlone', part: text.split('，')[0] });
    expect([fact.beside, fact.forms]).toEqual([[], ['label']]);
  });

  it.each<[string, string, string]>([
    ['微信：13812345678abc', 'notANumber', '微信：13812345678abc'],
    ['微信：138123456789', 'notANumber', '微信：138123456789'],
    ['微信：12812345678', 'notANumber', '微信：12812345678'],
    ['微信：14112345678', 'notANumber', '微信：14112345678'],
    ['QQ：13812345678', 'notANumber', 'QQ：13812345678'],
    ['http://kshy.example/weixin13812345678', 'notANumber', 'http://kshy.example/weixin13812345678'],
    [' 张三 ', 'notANumber', '张三'],
    [' 待定 ', 'placeholder', '待定'],
    ['张三，6511551', 'tooFewDigits', '6511551'],
    ['6511551/02', 'tooFewDigits', '6511551'],
  ])('no number at all: %s', (text, code, part) => {
    const fact = read(text);
    expect(fact).toMatchObject({ numbers: [], valid: false, beside: [] });
    expect(fact.problem).toMatchObject({ code, part });
  });

  it('a field without figures has no way of writing them', () => {
    expect(read('待定').forms).toEqual([]);
  });

  it('a notice need not name areas of eight figures', () => {
    const fact = parsePhones('0556-5110001', { defaultArea: '0512', localDigits: 8 });
    expect(say(fact)).toBe('landline 0556-5110001');
  });

  it('takes 14[5-9] as mobiles', () => {
    expect(say(read('14512345678'))).toBe('mobile 14512345678');
  });
});

describe('how it was written', () => {
  it.each<[string, PhoneForm[]]>([
    ['0512-65115512', []],
    ['0512—65115512', []],
    ['65115512', ['areaAssumed']],
    ['１３８ １２３４ ５６７８', ['fullWidth', 'blanks']],
    ['电话：0512-65115512', ['label']],
    ['0512-65115512转8001', ['extension']],
    ['13812345678/13912345678', ['several']],
    ['13812345678或13912345678', ['several']],
    ['13812345678及13912345678', ['several']],
    ['0512-65115512分机8001', ['extension']],
    ['0512-65115512分机号8001', ['extension']],
    ['0512-65115512ext8001', ['extension']],
    ['0512-65115512x8001', ['extension']],
    ['0512-65115512x 8001', ['extension']],
    ['138  12345678', ['blanks']],
    ['138 1234 5678、0512-65115512', ['blanks', 'several']],
    ['65115512、13812345678', ['areaAssumed', 'several']],
    ['0512-65115512转8001、13812345678', ['extension', 'several']],
  ])('%s', (text, forms) => {
    expect(read(text).forms).toEqual(forms);
  });
});

describe('laws', () => {
  const mobile = fc
    .stringMatching(/^1(3[1-9]|5[0-35-9]|8[0-9])[1-9]{3}[2-7]{2}[0-9]{3}$/)
    .filter((digits) => !/(\d)\1{7}$/.test(digits));

  often('is total', 100, (numRuns) => {
    const any = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(any, (text) => read(text).text === text),
      { numRuns },
    );
  });

  it('reads digits wherever blanks and dashes stand', () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom(' ', '-', '—', '　', ' - '), (digits, gap) => {
        const written = `${digits.slice(0, 3)}${gap}${digits.slice(3, 7)}${gap}${digits.slice(7)}`;
        expect(say(read(written))).toBe(`mobile ${digits}`);
      }),
    );
  });

  it('is linear in hostile lengths', () => {
    for (const text of ['1 '.repeat(5000), '('.repeat(9999), '转'.repeat(9999), '1转'.repeat(5000)]) {
      expect(read(text).valid).toBe(false);
    }
  });
});

describe('a masked phone', () => {
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
    ['5520121130', '552012****'],
    ['2012113012', '201211****'],
    ['20121301', '2012****'],
    ['0512 6500-3500', '0512 6500-****'],
    ['0200-3000-1234', '0200-3000-****'],
    // Longer than any telephone number: a card or an account.
    ['1381234567890', '1381*********'],
    ['86138123456789', '8613**********'],
    ['998613812345678', '9986***********'],
    ['1234'.repeat(8), `1234${'*'.repeat(28)}`],
    // What is no telephone stays.
    ['2012-11-30 09:20', '2012-11-30 09:20'],
    ['20120105', '20120105'],
    ['20121231', '20121231'],
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
});
