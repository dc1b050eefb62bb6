// Character references of HTML → the characters they stand for.

/** The named references that office programs, editors and mail programs write; others stay as they stand. */
// biome-ignore format: a table reads best in rows.
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', AMP: '&', LT: '<', GT: '>', QUOT: '"',
  iexcl: '¡', cent: '¢', pound: '£', curren: '¤', yen: '¥', brvbar: '¦', sect: '§', uml: '¨', copy: '©',
  ordf: 'ª', laquo: '«', not: '¬', shy: '\u00ad', reg: '®', macr: '¯', deg: '°', plusmn: '±', sup2: '²',
  sup3: '³', acute: '´', micro: 'µ', para: '¶', middot: '·', cedil: '¸', sup1: '¹', ordm: 'º', raquo: '»',
  frac14: '¼', frac12: '½', frac34: '¾', iquest: '¿', times: '×', divide: '÷', szlig: 'ß', agrave: 'à',
  aacute: 'á', acirc: 'â', auml: 'ä', ccedil: 'ç', egrave: 'è', eacute: 'é', ecirc: 'ê', euml: 'ë',
  iacute: 'í', ntilde: 'ñ', oacute: 'ó', ocirc: 'ô', ouml: 'ö', uacute: 'ú', ugrave: 'ù', uuml: 'ü',
  Auml: 'Ä', Eacute: 'É', Ouml: 'Ö', Uuml: 'Ü', fnof: 'ƒ', circ: 'ˆ', tilde: '˜', alpha: 'α', beta: 'β',
  gamma: 'γ', delta: 'δ', epsilon: 'ε', theta: 'θ', lambda: 'λ', mu: 'μ', pi: 'π', rho: 'ρ', sigma: 'σ',
  phi: 'φ', omega: 'ω', Delta: 'Δ', Sigma: 'Σ', Phi: 'Φ', Omega: 'Ω', ensp: '\u2002', emsp: '\u2003',
  thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f', ndash: '–', mdash: '—',
  horbar: '―', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', dagger: '†',
  Dagger: '‡', bull: '•', hellip: '…', permil: '‰', prime: '′', Prime: '″', lsaquo: '‹', rsaquo: '›',
  oline: '‾', frasl: '⁄', euro: '€', trade: '™', numero: '№', larr: '←', uarr: '↑', rarr: '→', darr: '↓',
  harr: '↔', rArr: '⇒', hArr: '⇔', minus: '−', radic: '√', infin: '∞', asymp: '≈', ne: '≠', equiv: '≡',
  le: '≤', ge: '≥', sum: '∑', prop: '∝', loz: '◊', spades: '♠', clubs: '♣', hearts: '♥', diams: '♦',
  check: '✓', star: '☆', starf: '★', lang: '⟨', rang: '⟩', Tab: '\t', NewLine: '\n',
};

// HTML standard, 13.2.5.80: the numbers 128 to 159 mean the characters of windows-1252.
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z][A-Za-z0-9]*));?/g;

/** Text of a file → text as shown; an unknown reference is left as it stands, as a browser leaves it. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return byName(name) ?? whole;
    return byNumber(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

function byName(name: string): string | undefined {
  return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
}

function byNumber(number: number): string {
  if (number >= 0x80 && number <= 0x9f) return WINDOWS.charAt(number - 0x80);
  const isCharacter = number > 0 && number <= 0x10ffff && (number < 0xd800 || number > 0xdfff);
  return isCharacter ? String.fromCodePoint(number) : '\ufffd';
}
