// A letter → one printed page or more: self-contained HTML in the form of an official letter, A4 upright.

import { escapeInvisibleIn } from '../../report/sanitize.ts';
import { marked } from '../html/finding.ts';
import { type Markup, markup, trusted, when } from '../html/markup.ts';
import type { Letter, LetterItem } from './letter.ts';
import { namedLines, type Signs } from './plain.ts';

/** Its language, and what made it. */
interface Meta {
  readonly language: string;
  readonly maker: string;
}

export function page(letter: Letter, signs: Signs, meta: Meta): string {
  const { title, addressee, opening, groups, also, dues, closing, office, date } = escapeInvisibleIn(letter);
  const body = markup`<h1>${title}</h1>
<p class="to">${addressee}</p>
<p>${opening}</p>
${groups.map((group) => groupOf(group, signs))}${when(also.length > 0, () => remarks(also, signs))}${when(
  dues.length > 0,
  () => markup`<h2>${signs.notify.due}</h2>\n${paragraphs(dues)}`,
)}${paragraphs(closing)}<p class="sign">${office}<br>${date}</p>`;
  return documentOf(title, meta, body);
}

function groupOf({ heading, items }: Letter['groups'][number], signs: Signs): Markup {
  return markup`<section>
<h2>${heading}</h2>
<ol>
${items.map((item) => itemOf(item, signs))}</ol>
</section>
`;
}

function remarks(lines: readonly string[], signs: Signs): Markup {
  return markup`<section class="also">
<p>${signs.notify.also(lines.length)}</p>
<ul>
${lines.map((line) => markup`<li>${line}</li>\n`)}</ul>
</section>
`;
}

function paragraphs(lines: readonly string[]): readonly Markup[] {
  return lines.map((line) => markup`<p>${line}</p>\n`);
}

function documentOf(title: string, { language, maker }: Meta, body: Markup): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${maker}">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.markup;
}

function itemOf(item: LetterItem, signs: Signs): Markup {
  const { number, tag, headline, basis, quote, mark } = item;
  return markup`<li value="${number}"><p class="head"><b class="tag">【${tag}】</b>${headline}</p>
<dl>
${namedLines(item, signs).map(([name, text]) => markup`<dt>${name}</dt><dd>${text}</dd>\n`)}<dt>${signs.basis}</dt><dd class="basis">${basis}${when(
    quote !== '',
    () => markup`“${marked(quote, mark)}”`,
  )}</dd>
</dl></li>
`;
}

// Title in a broad face, text in 仿宋 with every paragraph indented by two characters, the signature to the right.
const STYLE = `
@page { size: A4 portrait; margin: 26mm 24mm 24mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #111; font: 12pt/1.7 FangSong, STFangsong, 仿宋, "Noto Serif CJK SC", SimSun, serif; }
main { max-width: 40em; margin: 0 auto; padding: 2.5em 1.5em; }
h1 { font: 700 20pt/1.4 SimSun, STSong, "Noto Serif CJK SC", serif; text-align: center; text-wrap: balance; word-break: keep-all; margin: 0 0 1.4em; }
h2 { font: 700 13pt/1.5 SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; margin: 1.2em 0 .4em; break-after: avoid; }
p { margin: .3em 0; text-indent: 2em; overflow-wrap: anywhere; }
.to, .head, .also p { text-indent: 0; }
ol, ul { margin: 0; padding-left: 2em; }
li { margin: 0 0 .9em; break-inside: avoid; overflow-wrap: anywhere; }
.also li { margin: 0; }
.also { font-size: 11pt; }
.head { font-weight: 700; margin: 0; }
.tag { font-weight: 700; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1em .8em; margin: .2em 0 0; line-height: 1.5; }
dt { color: #555; }
dd { margin: 0; overflow-wrap: anywhere; }
.basis { font-family: KaiTi, STKaiti, 楷体, "Noto Serif CJK SC", serif; }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline; text-underline-offset: .2em; }
.sign { text-align: right; text-indent: 0; margin: 2.4em 2em 0 0; break-inside: avoid; break-before: avoid; }
@media print { main { max-width: none; padding: 0; } }
`;
