import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/core/limits.ts';
import type { Unread } from '../../../src/core/model/document.ts';
import { type Mail, openEml } from '../../../src/documents/containers/mail/index.ts';
import { mailDate, repairHeaders } from '../../../src/documents/containers/mail/repair-headers.ts';

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
  const bytes = withPart('Content-Type: text/plain', BASE64);
  expect(repairHeaders(bytes)).toEqual({ bytes, parts: 2, cut: false });
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
