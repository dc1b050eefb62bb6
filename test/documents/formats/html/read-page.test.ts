// Pages as browsers, editors and Word write them give the text that a reader sees.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedText, measureText } from '../../../../src/core/text/count.ts';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { readHtml } from '../../../../src/documents/formats/html/index.ts';
import { readPage } from '../../../../src/documents/formats/html/read-page.ts';
import { cuts, flips } from '../../../make/damage.ts';

const lines = (html: string) => countedText(readPage(html).paragraphs).split('\n').slice(0, -1);

describe('paragraphs', () => {
  test.each<[string, string, string[]]>([
    ['blocks', '<p>甲</p><div>乙</div><h1>丙</h1>', ['甲', '乙', '丙']],
    ['open paragraphs', '<p>甲<p>乙<ul><li>丙<li>丁</ul>', ['甲', '乙', '丙', '丁']],
    ['cells', '<table><tr><td>甲<td>乙<tr><td>丙</table>', ['甲', '乙', '丙']],
    ['inline elements', '<p>甲<b>乙</b><span>丙</span></p>', ['甲乙丙']],
    ['a line break', '<p>甲<br>乙<br/> 丙</p>', ['甲\v乙\v丙']],
    ['a rule', '甲<hr>乙', ['甲', '乙']],
    ['white space', '<p>  one\n  two <b> three</b> </p>', ['one two three']],
    ['source wrapped between Chinese characters', '<p>协调\n  机制 与\n3 家</p>', ['协调机制 与 3 家']],
    ['preformatted', '<pre>a  b\n c</pre>', ['a  b\v c']],
    ['a stray less-than sign', '<p>1 < 2 与 3<4</p>', ['1 < 2 与 3<4']],
    ['an attribute with a greater-than sign', '<p title="a>b">甲</p>', ['甲']],
    ['upper case', '<P>甲</P><BR>', ['甲', '\v']],
    ['empty paragraphs leave no trace', '<p></p><p> </p><p>甲</p>', ['甲']],
  ])('%s', (_, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });
});

describe('what is no text', () => {
  test.each([
    ['head', '<head><title>题</title><meta charset=utf-8></head><body>甲'],
    ['an unclosed head', '<head><title>题</title><body>甲'],
    ['an unclosed head without a body', '<head><title>题</title><meta charset=utf-8><p>甲'],
    ['an unclosed head before mere text', '<head><title>题</title>\n甲'],
    ['a second head, and one within the body', '<head><title>题</title><head><meta><p>甲</p><head>'],
    ['an end tag that the end of the file cut', '甲</p<b title="'],
    ['scripts and styles', '<script>if (a < b) "</p>"</script><style>p{}</style>甲'],
    ['a template', '<template><p>乙</p></template>甲'],
    ['comments', '<!-- 乙 > -- 丙 -->甲<!---->'],
    ['pinyin', '<ruby>甲<rp>(</rp><rt>jiǎ</rt><rp>)</rp></ruby>'],
    ['declarations', '<?xml version="1.0"?><!DOCTYPE html>甲'],
    ['an unclosed comment', '甲<!-- 乙'],
    ['an unclosed comment with a bang', '甲<!-- 乙 --! >丙'],
    ['a comment that ends with a bang', '<p>甲</p><!-- note --!>'],
    ['comments that end at once', '<!-->甲<!--->'],
    ['a comment with ends that are none', '<!-- 乙 -- > 丙 --!x --甲 --->甲'],
    ['a section of XML, in HTML a comment up to the next greater-than sign', '<![CDATA[ 乙 ]]>甲<![CDATA[>'],
    ['a section in a drawing, up to its own end', '<svg><![CDATA[ </svg><p>乙 ]]></svg>甲'],
    ['a drawing and a formula', '<svg><title>题</title><text>乙</text></svg>甲<math><mi>x</mi></math>'],
    ['a drawing closed within its tag', '<svg width=1 />甲<math/>'],
    ['a drawing left open in a division', '<div><svg><g></div><script>"乙"</script>甲'],
    ['a drawing that a paragraph ends', '<svg><g><path/><p>甲'],
    [
      'a frame, and what stands where frames or scripts do not work',
      '<iframe>乙</iframe><noembed>丙</noembed><noframes>丁</noframes><noscript>戊</noscript>甲',
    ],
    ['an end tag within a script', '<script>"</scripts>" <!-- </p> </script >甲'],
    ['nonsense in angle brackets', '<? 乙 ?></ 丙></><!甲乙>甲'],
    ['a tag that the end of the file cut', '甲<p title="乙'],
    ['Word data islands', '<!--[if gte mso 9]><xml><w:View>乙</w:View></xml><![endif]-->甲'],
    [
      'Word list labels',
      "<p><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>甲</p>",
    ],
    ['Word empty paragraphs', '<p class=MsoNormal>甲</p><p><o:p>&nbsp;</o:p></p>'],
    [
      'Word comments',
      "<p>甲</p><div style='mso-element:comment-list'><div style='mso-element:comment'>乙</div></div>",
    ],
  ])('%s', (_, html) => {
    expect(lines(html)).toEqual(['甲']);
  });

  test('what browsers but not Word show is text', () => {
    expect(lines('<!--[if !mso]><!--><p>甲</p><!--<![endif]-->')).toEqual(['甲']);
  });
});

test("LibreOffice's pages: heads and notes in divisions, marks of notes as links", () => {
  const html =
    '<div title="header"><p>眉</p></div><p>甲<a class="sdfootnoteanc" href="#x"><sup>1</sup></a>乙</p>' +
    '<div id="sdfootnote1"><p><a class="sdfootnotesym" href="#y">1</a>注</p></div>' +
    '<div id="sdendnote2"><p><a class="sdendnotesym" href="#z">i</a>尾</p></div>' +
    '<div title="footer"><p>脚</p></div><div title="其他"><p>丙</p></div>';
  expect(
    readPage(html).paragraphs.map(({ place, runs }) => place + runs.map(({ text }) => text).join('')),
  ).toEqual(['head眉', 'body甲乙', 'note注', 'note尾', 'head脚', 'body丙']);
});

describe('states and places', () => {
  const runs = (html: string) =>
    readPage(html).paragraphs.flatMap(({ place, runs }) =>
      runs.map(({ text, state }) => [place, text, state]),
    );

  test.each<[string, string, unknown[]]>([
    [
      'hidden by style',
      '<p>甲<span style="color:red; DISPLAY : none">乙</span></p>',
      [
        ['body', '甲', undefined],
        ['body', '乙', 'hidden'],
      ],
    ],
    [
      'hidden by attribute',
      '<p hidden>甲<p>乙',
      [
        ['body', '甲', 'hidden'],
        ['body', '乙', undefined],
      ],
    ],
    ...(
      [
        ['white', "<p style='color:#FFFFFF'>甲</p>", 'invisible'],
        ['white by an attribute', '<font color=white>甲</font>', 'invisible'],
        ['white by its numbers', '<p style="margin:0; color: rgb(255, 255, 255)">甲</p>', 'invisible'],
        ['of one point', "<span style='font-size:1.0pt'>甲</span>", 'invisible'],
        ['of no size', '<p style="font-size:0">甲</p>', 'invisible'],
        ['white, on a coloured cell', '<table><td bgcolor=navy><font color=white>甲</table>', undefined],
        ['white, shaded', "<span style='color:white;background:black'>甲</span>", undefined],
        [
          'white on a page whose style sheet has a ground',
          '<style>b{background:#000}</style><p style="color:#fff">甲',
          undefined,
        ],
        ['black within white', '<div style="color:white"><p style="color:black">甲</div>', undefined],
        ['white and hidden', '<p hidden style="color:white">甲', 'hidden'],
        [
          'of twelve points',
          "<span style='font-size:12.0pt;color:red;background-color:white'>甲</span>",
          undefined,
        ],
      ] as const
    ).map(([what, html, state]): [string, string, [string, string, string | undefined][]] => [
      what,
      html,
      [['body', '甲', state]],
    ]),
    ['hidden in Word', "<span style='mso-hide:all'>甲</span>", [['body', '甲', 'hidden']]],
    [
      'deleted',
      '<p>甲<del>乙</del><s>丙</s></p>',
      [
        ['body', '甲', undefined],
        ['body', '乙', 'deleted'],
        ['body', '丙', undefined],
      ],
    ],
    [
      'a footnote',
      "<p>甲</p><div style='mso-element:footnote-list'><div style='mso-element:footnote'>乙</div></div>",
      [
        ['body', '甲', undefined],
        ['note', '乙', undefined],
      ],
    ],
    [
      'a running head',
      "<div style='mso-element:header'><p>甲</p></div>乙",
      [
        ['head', '甲', undefined],
        ['body', '乙', undefined],
      ],
    ],
  ])('%s', (_, html, expected) => {
    expect(runs(html)).toEqual(expected);
  });

  test('pictures, changes and comments are counted', () => {
    const html = `<img src=a><img src=b style="display:none"><ins datetime="2012-01-01">甲</ins><ins>乙</ins>
      <div style='mso-element:comment-list'><div style='mso-element:comment'>丙</div></div>`;
    expect(readPage(html)).toMatchObject({ pictures: 1, trackedChanges: 1, comments: 1 });
  });
});

describe('text that a mark in the source must not swallow', () => {
  const text = (count: number, word: string) => word.repeat(count);

  test.each([
    ['-->', '-->'],
    ['--!>', '--!>'],
    ['--->', '--->'],
    ['----!>', '----!>'],
  ])('a comment that ends in %s', (_, end) => {
    const { paragraphs } = readPage(`<p>${text(300, '材料')}</p><!-- note ${end}<p>${text(900, '文字')}</p>`);
    expect(measureText(paragraphs).figures.count).toBe(2400);
  });

  test.each(['<!-->', '<!--->', '<!>', '<!-x>', '<![CDATA[>', '<?>', '</>', '<svg/>', '<math />'])(
    '%s',
    (mark) => {
      const { paragraphs, cut } = readPage(`<p>${text(300, '材料')}</p>${mark}<p>${text(900, '文字')}</p>`);
      expect(measureText(paragraphs).figures.count).toBe(2400);
      expect(cut).toBe(false);
    },
  );

  test.each(['<!-- 乙', '<!-- 乙 --', '<!乙', '<script>乙', '<style>乙', '<title>乙', '<svg><![CDATA[乙'])(
    'a page that ends within %s is cut',
    (tail) => {
      expect(readPage(`<p>甲</p>${tail}`)).toMatchObject({
        cut: true,
        paragraphs: [{ runs: [{ text: '甲' }] }],
      });
    },
  );
});

describe('raw text', () => {
  test.each([
    ['a box to write in shows it, references read', '<textarea>a <p> &amp;</textarea>', ['a <p> &']],
    ['an old element shows it as it stands', '<xmp>a <p> &amp;</xmp>', ['a <p> &amp;']],
    ['the oldest shows the rest of the file', '<plaintext>a <p>\n</plaintext>', ['a <p>\v</plaintext>']],
    ['and an end that the file does not reach', '<textarea>甲</textare', ['甲</textare']],
  ])('%s', (_, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });
});

test.each([
  ['&amp;&lt;&gt;&quot;&nbsp;&middot;&mdash;&ldquo;&hellip;', '&<>"\u00a0·—“…'],
  ['&#20013;&#x6587;&#X6587', '中文文'],
  ['&#147;&#150;', '“–'],
  ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
  ['&copy2012 &lt6 &notit; &notin; &amp', '©2012 <6 ¬it; ∉ &'],
  ['&CounterClockwiseContourIntegral;&fjlig;&NotEqualTilde;', '∳fj≂̸'],
  ['&#128;&#159;&#x81;&#13;&#;&#x;&#x41', '€Ÿ\x81 &#;&#x;A'],
  ['<b title="&copy2012 &copy=1 &copy;">&hellip &middot</b>', '&hellip ·'],
  ['&unknown; AT&T &constructor;', '&unknown; AT&T &constructor;'],
])('%s', (html, text) => {
  expect(lines(html)).toEqual([text]);
});

describe('bad pages', () => {
  test('cut anywhere, no letter of a tag or of a script becomes text', () => {
    const page =
      '<head><title>t</title><style>s{}</style></head><body class="b c" id=i><p>甲</p><!-- c --><img src=x>' +
      '<span>乙</span><script>x("y")</script><iframe>f</iframe><xmp>丙</xmp><table><td>丁</td></table></body>';
    for (let end = 0; end <= page.length; end++) {
      expect(lines(page.slice(0, end)).join(''), page.slice(0, end)).toMatch(
        /^甲?乙?(?:丙<?\/?x?m?p?)?丁?(?:<\/?)?$/,
      );
    }
  });

  test('no text makes it throw', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      'p',
      'table',
      '<!--',
      '-->',
      ' ',
      '"',
      "'",
      '=',
      '&',
      '#',
      'td',
      '<td>',
      '甲',
      '<br>',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void readPage(pieces.join(''))));
  });

  test('deep nesting and unclosed quotes end', () => {
    expect(lines(`${'<div><span>'.repeat(50_000)}甲`)).toEqual(['甲']);
    expect(lines(`甲${'<a b="'.repeat(50_001)}`)).toEqual(['甲']);
    expect(lines(`甲${'</b>'.repeat(50_000)}`)).toEqual(['甲']);
  });
});

const read = (bytes: Uint8Array) => readHtml(sourceOf(bytes), 'a.html');

/** Text → GBK; only characters of its first plane, found by trying them all. */
const gbk = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly number[]>();
  for (let lead = 0xb0; lead < 0xf8; lead++) {
    for (let trail = 0xa1; trail < 0xff; trail++)
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]));
};

describe('charset', () => {
  const page = (label: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${label}"></head><body>中文</body>`;

  test.each([
    ['gb2312', gbk(page('gb2312')), 'gb18030'],
    ['none, by trial', gbk('<p>中文</p>'), 'gb18030'],
    ['wrong label on GBK', gbk(page('utf-8')), 'gb18030'],
    ['UTF-16 mark', Buffer.from(`\ufeff${page('gb2312')}`, 'utf16le'), 'utf-16le'],
  ])('%s', (_, bytes, encoding) => {
    expect(read(bytes)).toMatchObject({
      notes: [{ code: 'encoding', encoding }],
      text: { content: '中文\n' },
    });
  });

  test('UTF-8 under a wrong label is UTF-8', () => {
    expect(read(Buffer.from(page('gb2312')))).toMatchObject({
      kind: 'html',
      notes: [],
      text: { content: '中文\n' },
    });
  });

  test('a label for another script is followed', () => {
    const bytes = Uint8Array.from([...Buffer.from('<meta charset="big5">'), 0xa4, 0xa4, 0xa4, 0xe5]);
    expect(read(bytes).text?.content).toBe('中文\n');
  });
});

test('a page that ends within a comment says that its end is missing', () => {
  expect(read(Buffer.from('<p>甲</p><!-- 乙'))).toMatchObject({ notes: [{ code: 'truncatedTail' }] });
  expect(read(Buffer.from('<p>甲</p><!-- 乙 --!>')).notes).toEqual([]);
});

test('damaged bytes give a Document', () => {
  const bytes = Buffer.from(
    '<html><head><title>t</title></head><body><p>第一条<br>phone<table><tr><td>乙</table></body></html>',
  );
  for (const broken of [...cuts(bytes), ...flips(bytes)]) {
    const { text, unread } = read(broken);
    expect((text === undefined) !== (unread === undefined)).toBe(true);
  }
});

// Chromium drew each with the letters and with blanks in their place, and the two pictures were compared.
describe('what a browser shows', () => {
  const stateOf = (html: string) =>
    readPage(html)
      .paragraphs.flatMap(({ runs }) => runs)
      .find(({ text }) => text.includes('甲'))?.state ?? 'seen';
  const styled = (state: string, styles: readonly string[]) =>
    styles.map((style): [string, string] => [`<p style="${style}">甲</p>`, state]);

  test.each([
    ...styled('seen', [
      'left:-3000px',
      'position:static;left:-3000px',
      'position:sticky;left:-3000px',
      'position:relative;left:-20px',
      'position:relative;right:-3000px',
      'position:absolute;bottom:-3000px',
      'position:absolute;left:0;right:9999px',
      'clip:rect(0,0,0,0)',
      'position:absolute;clip:rect(0,500px,200px,0)',
      'position:absolute;clip:rect(0,auto,auto,0)',
      'width:0',
      'height:0',
      'height:0;min-height:30px;overflow:hidden',
      'color:transparent;text-shadow:0 0 0 #000',
      'color:transparent;-webkit-text-stroke:1px #000',
      'color:transparent;background:#000;background-clip:text',
      'display:none;display:block',
      'color:#fff;color:#000',
      'opacity:0;opacity:1',
      "background:url('data:image/png;base64,AA;opacity:0')",
      'margin-left:-36.0pt;text-indent:-36.0pt',
      'content-visibility:auto',
    ]),
    ...styled('invisible', [
      'position:absolute;left:-3000px',
      'position:fixed;left:-3000px',
      'position:relative;left:-3000px',
      'position:absolute;top:-3000px',
      'position:absolute;right:9999px',
      'position:absolute;bottom:9999px',
      'position:absolute;clip:rect(1px,1px,1px,1px)',
      'clip-path:inset(50%)',
      'clip-path:circle(0)',
      'clip-path:polygon(0 0,0 0,0 0)',
      'text-indent:-9999px',
      'text-indent:9999px;overflow:hidden;white-space:nowrap',
      'margin:0 0 0 -9999px',
      'margin-top:-9999px',
      'opacity:0%',
      'filter:opacity(0)',
      'transform:scaleX(0)',
      'scale:0',
      'transform:rotateX(90deg)',
      'transform:translate(-100vw)',
      'translate:-9999px 0',
      'font:0/0 a',
      'font-size:0',
      '-webkit-text-fill-color:transparent',
      'color:#00000000',
      'max-height:0;overflow:hidden',
      'height:0;overflow:auto',
      'line-height:0;overflow:hidden',
      'content-visibility:hidden',
    ]),
    ...styled('hidden', ['visibility:hidden', 'DISPLAY:NONE', 'display:none!important;display:block']),
    ...styled('doubtful', [
      'clip-path:circle(50%)',
      'mask:linear-gradient(transparent,transparent)',
      'filter:invert(1)',
      'position:absolute;left:-600px',
      'height:0;overflow:hidden;padding:20px',
    ]),
    ['<p><span style="transform:scale(0)">甲</span></p>', 'seen'],
    ['<p><span style="height:0;overflow:hidden">甲</span></p>', 'seen'],
    ['<p><span style="display:inline-block;height:0;overflow:hidden">甲</span></p>', 'invisible'],
    ['<p><span style="text-indent:-9999px">甲</span></p>', 'seen'],
    ['<p><span style="content-visibility:hidden">甲</span></p>', 'seen'],
    ['<p><span style="margin-left:-9999px">甲</span></p>', 'invisible'],
    ['<table><tr><td style="height:0;overflow:hidden">甲</td></tr></table>', 'seen'],
    ['<div style="height:0;overflow:hidden"><p style="position:absolute">甲</p></div>', 'seen'],
    ['<div style="visibility:hidden"><p style="visibility:visible">甲</p></div>', 'seen'],
    ['<div style="font-size:0"><p style="font-size:16px">甲</p></div>', 'seen'],
    ['<div style="font-size:1px"><p style="font-size:16em">甲</p></div>', 'seen'],
    ['<p aria-hidden="true">甲</p>', 'seen'],
    ['<p hidden="until-found">甲</p>', 'hidden'],
    ['<p hidden style="display:block">甲</p>', 'seen'],
    ['<dialog>甲</dialog>', 'hidden'],
    ['<dialog open>甲</dialog>', 'seen'],
    ['<div popover>甲</div>', 'hidden'],
    ['<details><summary>甲</summary>乙</details>', 'seen'],
    ['<details><summary>乙</summary>甲</details>', 'doubtful'],
    ['<details open><summary>乙</summary>甲</details>', 'seen'],
    ['<map>甲</map>', 'seen'],
    ['<style>.q{left:-9999px}</style><p class=q style="position:absolute">甲', 'invisible'],
    ['<style>.t{display:none}.t.on{display:block}</style><p class="t on">甲', 'seen'],
    ['<style>.t{display:none}.t.on{display:block}</style><p class="t">甲', 'hidden'],
    ['<style>.q{display:none}</style><p class=q style="display:block">甲', 'seen'],
    ['<style>.q{color:#fff}p.q{color:#333}</style><p class=q>甲', 'seen'],
    ['<style>*{color:#fff}</style><p>甲', 'invisible'],
    ['<style>p:hover,p::before{display:none}</style><p>甲', 'seen'],
    ['<style media=print>p{display:none}</style><p>甲', 'seen'],
    ['<style>@media screen{p{display:none}}</style><p>甲', 'hidden'],
    ['<style>.a p{display:none}</style><p>甲', 'doubtful'],
    ['<style>p{display:none}.a p{display:block}</style><div class=a><p>甲', 'doubtful'],
    ['<style>p:not(.z){opacity:0}</style><p><b style="display:none">甲', 'hidden'],
    ['<p>甲</p><div style="position:absolute;inset:0;background:#fff"></div>', 'doubtful'],
    ['<p>甲</p><div style="position:fixed;inset:0;background:rgba(0,0,0,.1)"></div>', 'seen'],
    ['<p>甲</p><div style="position:fixed;left:0;right:0;top:0;bottom:0;background:#333">乙</div>', 'seen'],
    ['<p>甲</p><i style="position:absolute;left:4px;width:30px;height:30px;background:#f00"></i>', 'seen'],
  ])('%s: %s', (html, state) => {
    expect(stateOf(html)).toBe(state);
  });
});
