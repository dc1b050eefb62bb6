// Pages saved as one file, in the forms that Word, Internet Explorer and Chrome give them.

import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../src/documents/binary.ts';
import { readMht } from '../../../src/documents/formats/mht/index.ts';
import { cuts, flips } from '../../make/damage.ts';

const read = (text: string) => readMht(sourceOf(Buffer.from(text, 'latin1')), 'a.mht');

const quoted = (text: string) =>
  [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

const saved = (headers: string, body: string) =>
  [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\tboundary="----=_NextPart_01"; type="text/html"',
    '',
    'This is a multi-part message in MIME format.',
    '',
    '------=_NextPart_01',
    'Content-Location: file:///C:/a.htm',
    headers,
    '',
    body,
    '',
    '------=_NextPart_01',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------=_NextPart_01--',
    '',
  ].join('\r\n');

const PAGE = '<html><body><p>中文</p><img src="a.png"></body></html>';

describe('readMht', () => {
  test.each([
    [
      'quoted-printable',
      saved(
        'Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="utf-8"',
        quoted(PAGE),
      ),
    ],
    [
      'soft line breaks',
      saved(
        'Content-Transfer-Encoding: Quoted-Printable\r\nContent-Type: text/html',
        `<p>=E4=B8=\r\n=AD=E6=96= \r\n=87</p><img src=3D"a.png">`,
      ),
    ],
    [
      'base64',
      saved(
        'Content-Transfer-Encoding: base64\r\nContent-Type: text/html',
        Buffer.from(PAGE).toString('base64'),
      ),
    ],
    [
      '8bit',
      saved(
        'Content-Transfer-Encoding: 8bit\r\nContent-Type: TEXT/HTML; charset=utf-8',
        Buffer.from(PAGE).toString('latin1'),
      ),
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({ kind: 'mht', notes: [], text: { content: '中文\n', pictures: 1 } });
  });

  test("a part's charset outweighs the page's own", () => {
    const text = saved(
      'Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset=gb2312',
      '<p>=D6=D0=CE=C4</p>',
    );
    expect(read(text)).toMatchObject({
      notes: [{ code: 'encoding', encoding: 'gb18030' }],
      text: { content: '中文\n' },
    });
  });

  test('a page among alternatives is found', () => {
    const inner = [
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'x',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>a',
      '--b--',
    ];
    expect(
      read(
        [
          'MIME-Version: 1.0',
          'Content-Type: multipart/related; boundary=a',
          '',
          '--a',
          ...inner,
          '--a--',
        ].join('\n'),
      ).text?.content,
    ).toBe('a\n');
  });

  test('a message that is a page alone', () => {
    expect(read('MIME-Version: 1.0\nContent-Type: text/html\n\n<p>a').text?.content).toBe('a\n');
  });

  test('one without a page is damaged', () => {
    expect(read('MIME-Version: 1.0\nContent-Type: text/plain\n\na').unread?.code).toBe('damaged');
  });

  test('without its end it is read and noted', () => {
    const text = saved('Content-Type: text/html', '<p>a</p>').replace(/------=_NextPart_01--/, '');
    expect(read(text)).toMatchObject({ notes: [{ code: 'truncatedTail' }], text: { content: 'a\n' } });
  });

  test('damaged bytes give a Document', () => {
    const bytes = Buffer.from(
      saved(
        'Content-Transfer-Encoding: base64\r\nContent-Type: text/html',
        Buffer.from(PAGE).toString('base64'),
      ),
    );
    for (const broken of [...cuts(bytes), ...flips(bytes)]) {
      const { text, unread } = readMht(sourceOf(broken), 'a.mht');
      expect((text === undefined) !== (unread === undefined)).toBe(true);
    }
  });
});
