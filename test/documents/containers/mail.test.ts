import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/core/limits.ts';
import type { Unread } from '../../../src/core/model/document.ts';
import { type Mail, openEml } from '../../../src/documents/containers/mail/index.ts';
import { mailDate } from '../../../src/documents/containers/mail/mail-date.ts';
import { repairHeaders } from '../../../src/documents/containers/mail/repair-headers.ts';
import { kindOf } from '../../../src/documents/detect/index.ts';
import { sourceOf } from '../../../src/documents/index.ts';
import { gbk } from '../../make/gbk.ts';
import { processorTime } from '../../make/often.ts';

// 劳动关系 in GBK, so that the test needs no encoder.
const WORD = '劳动关系';
const GBK = Buffer.from('c0cdb6afb9d8cfb5', 'hex');

const TOP = [
  'Date: Fri, 16 Nov 2012 09:30:00 +0800',
  'From: =?gb2312?B?wM22r7nYz7U=?= <a@example.com>',
  'To: office@example.com, Team: b@example.com, c@example.com;',
  'Cc: "D" <d@example.com>',
];
const MIXED = 'Content-Type: multipart/mixed; boundary="=_x"';

const lines = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.flatMap((part) => [Buffer.from(part), Buffer.from('\r\n')]));

/** One attachment under the given header lines. */
const withPart = (...header: readonly (string | Buffer)[]): Buffer =>
  lines(
    ...TOP,
    MIXED,
    '',
    '--=_x',
    'Content-Type: text/plain; charset=gb2312',
    '',
    GBK,
    '--=_x',
    ...header,
    '',
    'AAECAw==',
    '--=_x--',
  );
const raw = (before: string, after: string): Buffer =>
  Buffer.concat([Buffer.from(before), GBK, Buffer.from(after)]);
const BASE64 = 'Content-Transfer-Encoding: base64';

async function open(bytes: Uint8Array): Promise<Mail> {
  const mail = await openEml(bytes);
  if ('code' in mail) throw new Error(`unread: ${mail.code}`);
  return mail;
}

test('a mail of Foxmail: all in encoded words, body in GBK', async () => {
  const bytes = withPart('Content-Type: application/msword; name="=?GB2312?B?wM22r7nYz7U=?=.doc"', BASE64);
  const mail = await open(
    Buffer.concat([Buffer.from('Subject: =?gb18030?B?wM22rw==?=\r\n =?gb18030?B?udjPtQ==?=\r\n'), bytes]),
  );
  expect(mail).toEqual({
    date: { iso: '2012-11-16T09:30:00+08:00' },
    from: 'a@example.com',
    to: ['office@example.com', 'b@example.com', 'c@example.com', 'd@example.com'],
    subject: WORD,
    attachments: [{ name: `${WORD}.doc`, bytes: Uint8Array.of(0, 1, 2, 3) }],
    text: `${WORD}\n`,
  });
});

describe('names of attached files', () => {
  const table: readonly (readonly [string, readonly (string | Buffer)[]])[] = [
    ['raw GBK', [raw('Content-Disposition: attachment; filename="', '.doc"'), BASE64]],
    ['raw GBK on a folded line', ['Content-Disposition: attachment;', raw('\tfilename="', '.doc"'), BASE64]],
    ['raw UTF-8', [`Content-Disposition: attachment; filename="${WORD}.doc"`, BASE64]],
    ['RFC 2231', ["Content-Disposition: attachment; filename*=GBK''%C0%CD%B6%AF%B9%D8%CF%B5.doc", BASE64]],
    [
      'RFC 2231 in pieces',
      [
        "Content-Disposition: attachment; filename*0*=utf-8''%E5%8A%B3%E5%8A%A8;",
        ' filename*1*=%E5%85%B3%E7%B3%BB;',
        ' filename*2=".doc"',
        BASE64,
      ],
    ],
    [
      'an encoded word',
      ['Content-Disposition: attachment; filename="=?utf-8?B?5Yqz5Yqo5YWz57O7?=.doc"', BASE64],
    ],
    [
      'cut inside a character',
      ['Content-Disposition: attachment; filename="=?gbk?B?wM22?= =?gbk?B?r7nYz7U=?=.doc"', BASE64],
    ],
  ];
  test.each(table)('%s', async (_, header) => {
    const { attachments } = await open(withPart(...header));
    expect(attachments).toEqual([{ name: `${WORD}.doc`, bytes: Uint8Array.of(0, 1, 2, 3) }]);
  });

  test('no name gets one', async () => {
    const { attachments } = await open(withPart('Content-Type: image/jpeg', BASE64));
    expect(attachments.map(({ name }) => name)).toEqual(['attachment-1']);
  });
});

test('raw GBK in the headers of the mail', async () => {
  const mail = await open(lines(raw('Subject: ', ''), raw('From: "', '" <a@example.com>'), '', 'text'));
  expect(mail).toMatchObject({ subject: WORD, from: 'a@example.com', text: expect.stringContaining('text') });
});

test('a body in 8-bit GBK that looks like a boundary is left alone', () => {
  const repaired = repairHeaders(withPart('Content-Type: text/plain', BASE64));
  expect(repaired).toMatchObject({ parts: 2, cut: false });
  expect(Buffer.from(repaired.bytes).includes(GBK)).toBe(true);
  const body = lines('Subject: x', '', '-- ', GBK, '--=_x', GBK);
  expect(repairHeaders(body)).toEqual({ bytes: body, parts: 0, cut: false });
});

test('a forwarded mail is a file of its own, and can be opened in turn', async () => {
  const inner = withPart(raw('Content-Disposition: attachment; filename="', '.doc"'), BASE64);
  const bytes = lines(
    ...TOP,
    'Content-Type: multipart/mixed; boundary=outer',
    '',
    '--outer',
    'Content-Type: message/rfc822',
    'Content-Disposition: inline',
    '',
    inner,
    '--outer--',
  );
  const mail = await open(bytes);
  expect(mail.attachments.map(({ name }) => name)).toEqual(['attachment-1.eml']);
  const nested = await open(mail.attachments[0]?.bytes ?? Buffer.alloc(0));
  expect(nested.attachments.map(({ name }) => name)).toEqual([`${WORD}.doc`]);
});

test('a mail that is only a page has its text', async () => {
  const page = '<html><head><meta charset="gb2312"></head><body><p>劳动</p><p>关系</p></body></html>';
  const mail = await open(lines(...TOP, 'Content-Type: text/html; charset=utf-8', '', page));
  expect(mail.text).toBe('劳动\n关系\n');
});

describe('unread', () => {
  const code = async (bytes: Uint8Array) => ((await openEml(bytes)) as Unread).code;

  test('empty, no mail at all, too many files, too deep', async () => {
    expect(await code(Buffer.alloc(0))).toBe('empty');
    expect(await code(Buffer.alloc(500, 1))).toBe('damaged');
    const part = '--=_x\r\nContent-Type: image/png\r\n\r\nx\r\n';
    const many = Buffer.from(`${MIXED}\r\n\r\n${part.repeat(LIMITS.archiveEntries + 1)}--=_x--\r\n`);
    expect(await code(many)).toBe('tooManyParts');
    const deep = Array.from(
      { length: 90 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    );
    expect(await code(Buffer.from(deep.join('')))).toBe('damaged');
  });

  test('cut and flipped mails never throw', async () => {
    const whole = withPart(raw('Content-Disposition: attachment; filename="', '.doc"'), BASE64);
    let state = 7;
    for (let round = 0; round < 300; round++) {
      const broken = Buffer.from(whole.subarray(0, whole.length - (round % 10) * 40));
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      broken[state % broken.length] = state >>> 24;
      expect(await openEml(broken)).toBeDefined();
    }
  });
});

// RFC 5322, 3.3 and 4.3; the others as mail programs and JavaScript, C and databases write times.
test.each([
  ['Fri, 16 Nov 2012 09:30:00 +0800', '2012-11-16T09:30:00+08:00'],
  ['Fri, 16 Nov 2012 09:30:00 +0800 (CST)', '2012-11-16T09:30:00+08:00'],
  ['Fri, 16 Nov 2012 09:30:00 +08:00', '2012-11-16T09:30:00+08:00'],
  ['Fri, 16 Nov 2012 09:30:00 GMT+8', '2012-11-16T09:30:00+08:00'],
  ['Fri Nov 16 2012 09:30:00 GMT+0800 (China Standard Time)', '2012-11-16T09:30:00+08:00'],
  ['Fri Nov 16 09:30:00 2012 +0800', '2012-11-16T09:30:00+08:00'],
  ['Fri Nov 16 09:30:00 +0800 2012', '2012-11-16T09:30:00+08:00'],
  ['2012-11-16 09:30:00 +0800', '2012-11-16T09:30:00+08:00'],
  ['2012-11-16T09:30:00.123+08:00', '2012-11-16T09:30:00+08:00'],
  ['2012/11/16 9:30 +0800', '2012-11-16T09:30:00+08:00'],
  ['2012年11月16日 09:30:00 +0800', '2012-11-16T09:30:00+08:00'],
  ['16 Nov 12 9:30 GMT', '2012-11-16T09:30:00Z'],
  ['Thu, 1 Jan 1998 00:00:00 -0330', '1998-01-01T00:00:00-03:30'],
])('date %s is %s', (text, iso) => expect(mailDate([text])).toEqual({ iso }));

test.each([
  [['Fri, 16 Nov 2012 09:30:00'], 'zone'],
  [['Fri, 16 Nov 2012 09:30:00 CST'], 'zone'],
  [['Fri Nov 16 09:30:00 2012'], 'zone'],
  [['Fri, 16 Nov 2012 09:30:00 +1900'], 'zone'],
  [['Fri, 31 Nov 2012 09:30:00 +0800'], 'unreadable'],
  [['Fri, 16 Nov 2012 25:30:00 +0800'], 'unreadable'],
  [['Mon, 31 Dec 2012 24:10:00 +0800'], 'unreadable'],
  [['2012-13-16 09:30:00 +0800'], 'unreadable'],
  [['2012-11-16'], 'unreadable'],
  [[''], 'unreadable'],
  [[], 'none'],
  [['Fri, 16 Nov 2012 09:30:00 +0800', 'Fri, 30 Nov 2012 09:30:00 +0800'], 'several'],
  [['Fri, 16 Nov 2012 09:30:00 +0800', 'x'], 'several'],
])('dates %j: %s', (lines, unknown) => expect(mailDate(lines)).toEqual({ unknown }));

test('two dates that are one instant are one date', () => {
  const lines = ['Fri, 16 Nov 2012 09:30:00 +0800', 'Fri, 16 Nov 2012 01:30:00 GMT'];
  expect(mailDate(lines)).toEqual({ iso: '2012-11-16T09:30:00+08:00' });
});

test.each([
  ['closes', 'x', '--x--', false],
  ['never closes', 'x', '', true],
  ['is longer than it may be, so that its end cannot be told', 'x'.repeat(90), '', false],
])('a boundary that %s', (_, boundary, end, cut) => {
  const mail = [
    'From: a@example.org',
    `Content-Type: multipart/mixed; boundary=${boundary}`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain',
    '',
    'x',
    end,
  ];
  expect(repairHeaders(Buffer.from(mail.join('\r\n'))).cut).toBe(cut);
});

/** The name that a mail gives its one attachment. */
async function nameIn(...header: readonly (string | Buffer)[]): Promise<string | undefined> {
  return (await open(withPart(...header, BASE64))).attachments[0]?.name;
}

const NAME = '澄湖精密机械经验材料.docx';
const IN_GBK = gbk(NAME);
const OCTETS = 'Content-Type: application/octet-stream';
const named = (value: string) => nameIn(OCTETS, `Content-Disposition: attachment; filename="${value}"`);
const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const hex = (bytes: Uint8Array, sign: string) =>
  [...bytes].map((byte) => `${sign}${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('');

/** Words of so many bytes each, whatever characters they cut. */
function pieces(bytes: Uint8Array, length: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  );
}

describe('a name cut within a character (RFC 2047 forbids it; old programs cut by bytes)', () => {
  for (const [label, bytes] of [
    ['gb2312', IN_GBK],
    ['utf-8', Buffer.from(NAME)],
  ] as const)
    for (const length of [1, 2, 3, 5, 7, 20]) {
      test(`${label}, base64, every ${length} bytes`, async () => {
        const words = pieces(bytes, length).map((piece) => `=?${label}?B?${b64(piece)}?=`);
        expect(await named(words.join('\r\n '))).toBe(NAME);
      });
      test(`${label}, quoted, every ${length} bytes`, async () => {
        const words = pieces(bytes, length).map((piece) => `=?${label}?Q?${hex(piece, '=')}?=`);
        expect(await named(words.join('\r\n\t'))).toBe(NAME);
      });
    }

  test('the letters of one base64 text cut anywhere', async () => {
    const letters = b64(IN_GBK);
    expect(await named(`=?gbk?B?${letters.slice(0, 6)}?=\r\n =?gbk?B?${letters.slice(6)}?=`)).toBe(NAME);
  });

  test('words of two charsets stand side by side as they are', async () => {
    const two = `=?gb2312?B?${b64(gbk('甲'))}?= =?utf-8?B?${b64(Buffer.from('乙'))}?=`;
    expect(await named(two)).toBe('甲乙');
  });

  test('a subject as well', async () => {
    const words = pieces(gbk('关于报送材料的函'), 3).map((piece) => `=?GB2312?B?${b64(piece)}?=`);
    const mail = lines(`Subject: ${words.join('\r\n ')}`, ...TOP, '', 'x');
    expect((await open(mail)).subject).toBe('关于报送材料的函');
  });

  test('Latin words are left as they are', async () => {
    expect(await named('=?iso-8859-1?Q?r=E9sum=E9.doc?=')).toBe('résumé.doc');
  });
});

describe('labels of charsets that no standard lists', () => {
  test.each([
    ...['134', 'euc-cn', 'x-euc-cn', 'EUCCN', 'gb2312-80', 'GB_2312-80', 'chinesegb2312', '936', 'cp936'],
    ...['ms936', 'windows-936', 'GB13000', 'gb18030-2005', 'cn-gb', 'x-gbk', 'csGB2312', 'gbk*zh-cn'],
    ...['x-unknown', 'default'],
  ])('%s', async (label) => expect(await named(`=?${label}?B?${b64(IN_GBK)}?=`)).toBe(NAME));

  test.each(['65001', 'x-unknown'])('%s over UTF-8', async (label) =>
    expect(await named(`=?${label}?B?${b64(Buffer.from(NAME))}?=`)).toBe(NAME),
  );

  test.each(['gbk', 'gb2312', 'euc-cn', '936'])('%s in the form of RFC 2231', async (label) => {
    const header = `Content-Disposition: attachment; filename*=${label}''${hex(IN_GBK, '%')}`;
    expect(await nameIn(OCTETS, header)).toBe(NAME);
  });

  test('four bytes under a label of two: 𠮷 is in GB18030 alone', async () => {
    const bytes = Buffer.from('yfKVNLI1wbzKwryjLnR4dA==', 'base64');
    for (const label of ['gb2312', 'gbk', 'gb18030'])
      expect(await named(`=?${label}?B?${b64(bytes)}?=`)).toBe('沈𠮷良事迹.txt');
  });
});

describe('whole paths as names', () => {
  test.each([
    ['/storage/emulated/0/Download/甲.yaml', '甲.yaml'],
    ['C:\\材料\\甲.yaml', '甲.yaml'],
    ['D:/材料/甲.yaml', '甲.yaml'],
    ['\\\\server\\share\\甲.yaml', '甲.yaml'],
    ['file:///home/a/甲.yaml', '甲.yaml'],
    // A place within the submission is no path of a machine.
    ['企业/甲.docx', '企业/甲.docx'],
  ])('%s', async (path, name) => {
    expect(await named(`=?utf-8?B?${b64(Buffer.from(path))}?=`)).toBe(name);
  });

  test('in plain quotation marks, where a backslash means the next letter', async () => {
    expect(await named('C:\\docs\\list.yaml')).toBe('list.yaml');
    const bytes = Buffer.concat([
      Buffer.from('Content-Disposition: attachment; filename="D:\\'),
      gbk('材料'),
      Buffer.from('\\a.doc"'),
    ]);
    expect(await nameIn(OCTETS, bytes)).toBe('a.doc');
  });
});

describe('a part with a file name is a file', () => {
  test.each([
    [
      'inline',
      ['Content-Type: text/plain; charset="gb2312"', 'Content-Disposition: inline; filename="a.yaml"'],
    ],
    ['a name in the type alone', ['Content-Type: text/plain; charset=gb2312; name="a.yaml"']],
    [
      'a name in the type, inline without one',
      ['Content-Type: text/plain; name="a.yaml"', 'Content-Disposition: inline'],
    ],
    ['folded', ['Content-Type: text/plain;', '\tname="a.yaml"']],
    ['RFC 2231', ["Content-Type: text/plain; name*=utf-8''a.yaml"]],
    ['a page', ['Content-Type: text/html', 'Content-Disposition: inline; filename="a.yaml"']],
    ['small letters', ['content-disposition: INLINE; filename=a.yaml', 'content-type: text/plain']],
  ])('%s', async (_, header) => {
    const mail = await open(withPart(...header, 'Content-Transfer-Encoding: 8bit'));
    expect(mail.attachments.map(({ name }) => name)).toEqual(['a.yaml']);
    expect(Buffer.from(mail.attachments[0]?.bytes ?? []).toString()).toMatch(/^AAECAw==/);
  });

  test('a text without one is the text', async () => {
    const mail = await open(withPart('Content-Type: text/plain', 'Content-Disposition: inline'));
    expect(mail.attachments).toEqual([]);
    expect(mail.text).toContain('AAECAw==');
  });
});

describe('lines in front of a mail', () => {
  const whole = withPart(OCTETS, 'Content-Disposition: attachment; filename="a.bin"', BASE64);
  test.each([
    ['an mbox', 'From a@example.com Wed Nov 28 09:30:00 2012\r\n'],
    ['an mbox, quoted', '>From a@example.com Wed Nov 28 09:30:00 2012\n'],
    ['Outlook', 'Microsoft Mail Internet Headers Version 2.0\r\n'],
    ['a blank line', '\r\n'],
    ['several', '\n\n From x\n'.replace(' From', 'From')],
    ['a mark of the encoding', '\ufeff'],
    ['a sentence of whoever passes it on', '各位好，转来一封邮件：\r\n\r\n'],
    ['a rule', '-----Original Message-----\r\n'],
  ])('%s', async (_, before) => {
    const bytes = Buffer.concat([Buffer.from(before), whole]);
    expect(kindOf(sourceOf(bytes), 'a.eml')).toBe('eml');
    expect((await open(bytes)).attachments.map(({ name }) => name)).toEqual(['a.bin']);
  });

  test.each(['1.emlx', '1.eml'])(
    'the length of a mail, and what Apple Mail writes behind it: %s',
    async (name) => {
      const bytes = Buffer.concat([
        Buffer.from(`${String(whole.length).padEnd(10)}\n`),
        whole,
        Buffer.from('<?xml version="1.0"?><plist><dict></dict></plist>\n'),
      ]);
      expect(kindOf(sourceOf(bytes), name)).toBe('eml');
      expect((await open(bytes)).attachments.map((file) => [file.name, file.bytes.length])).toEqual([
        ['a.bin', 4],
      ]);
    },
  );

  test.each([
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['line ends of old Macs', (text: string) => Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('saved with %s', async (_, saved) => {
    const bytes = saved(whole.toString('latin1'));
    expect(kindOf(sourceOf(bytes), 'a.eml')).toBe('eml');
    expect((await open(bytes)).attachments.map(({ name }) => name)).toEqual(['a.bin']);
  });

  test('a text that quotes a head is a text', () => {
    const text = '会议纪要\nFrom: a\nDate: b\nSubject: c\n\n正文';
    expect(kindOf(sourceOf(Buffer.from(text)), 'a.txt')).toBe('text');
  });

  test('a letter that begins so is no mail', () => {
    expect(
      kindOf(sourceOf(Buffer.from('From here on we went by train: it was late.\n\nDate: none\n')), 'a.txt'),
    ).toBe('text');
  });
});

test('headers made to take long are read in linear time', async () => {
  for (const token of ['=?a?b?', '=?utf-8?B?AA==?= ', '=?', '; name="', 'name*=', '\r\n ']) {
    const header = lines(
      `Subject: ${token.repeat(60_000 / token.length)}`,
      'Content-Type: text/plain',
      '',
      'x',
    );
    expect(await processorTime(() => repairHeaders(header)), token).toBeLessThan(1_500);
  }
});
