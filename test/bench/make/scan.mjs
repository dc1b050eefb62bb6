// The bytes of document.xml → 字数, in one pass, never decoded.

const [LESS, MORE, SLASH, BLANK, COLON] = [0x3c, 0x3e, 0x2f, 0x20, 0x3a];
const [B, F, M, P, R, T, W, A, C] = [0x62, 0x46, 0x6d, 0x70, 0x72, 0x74, 0x77, 0x61, 0x63];
const HINT = 'w:hint="eastAsia"';

/**
 * @param {Buffer} xml by Word: prefixes w: and mc:, no CDATA, no comments
 * @returns {number}
 */
export function countInDocument(xml) {
  const sum = { count: 0, inWord: false, hint: false };
  let at = 0;
  while (at < xml.length) {
    if (xml[at] !== LESS) at++;
    else if (xml[at + 1] === W && xml[at + 2] === COLON) at = wordTag(xml, at, sum);
    else if (xml[at + 1] === M && xml[at + 2] === C && xml[at + 4] === F)
      at = behind(xml, '</mc:Fallback>', at);
    else at += 2;
  }
  return sum.count;
}

function behind(xml, mark, at) {
  const found = xml.indexOf(mark, at, 'latin1');
  return found < 0 ? xml.length : found + mark.length;
}

/** One tag of Word's own: text is counted, paragraphs, breaks and tabs end a word, a run's font may give a hint. */
function wordTag(xml, at, sum) {
  const [first, second] = [xml[at + 3], xml[at + 4]];
  const ends = second === MORE || second === BLANK || second === SLASH;
  if (first === T && (second === MORE || second === BLANK)) return countText(xml, at + 4, sum);
  if (first === P && ends) sum.inWord = false;
  else if (first === R && ends) sum.hint = false;
  else if (first === R && second === F) sum.hint = hasHint(xml, at);
  else if ((first === B && second === R && isNameEnd(xml[at + 5])) || (first === T && second === A))
    sum.inWord = false;
  else if (first === M && xml[at + 7] === F) return behind(xml, '</w:moveFrom>', at);
  return at + 4;
}

function isNameEnd(byte) {
  return byte === SLASH || byte === BLANK || byte === MORE;
}

function hasHint(xml, at) {
  const end = xml.indexOf(MORE, at);
  const found = xml.indexOf(HINT, at, 'latin1');
  return found >= 0 && found < end;
}

function countText(xml, from, sum) {
  let at = from;
  while (xml[at] !== MORE) at++;
  if (xml[at - 1] === SLASH) return at + 1;
  at++;
  while (xml[at] !== LESS) at = xml[at] < 0x80 ? ascii(xml, at, sum) : wide(xml, at, sum);
  return at;
}

function ascii(xml, at, sum) {
  if (xml[at] <= BLANK) sum.inWord = false;
  else word(sum);
  return xml[at] === 0x26 ? xml.indexOf(0x3b, at) + 1 : at + 1;
}

function word(sum) {
  if (!sum.inWord) sum.count++;
  sum.inWord = true;
}

/** Two bytes: letters that are Asian only by the hint. Three: nearly all Asian. Four: emoji make words, rare Han do not. */
function wide(xml, at, sum) {
  const lead = xml[at];
  if (lead < 0xe0) {
    asianIf(sum, sum.hint && lead !== 0xc3);
    return at + 2;
  }
  if (lead >= 0xf0) {
    asianIf(sum, xml[at + 1] >= 0xa0);
    return at + 4;
  }
  if (lead === 0xe3 && xml[at + 1] === 0x80 && xml[at + 2] === 0x80) sum.inWord = false;
  else asianIf(sum, lead >= 0xe3 ? lead < 0xee || lead === 0xef || sum.hint : sum.hint || isRadical(xml, at));
  return at + 3;
}

/** U+2E80 to U+2FFF, the last of the block that begins with E2. */
function isRadical(xml, at) {
  return xml[at] === 0xe2 && xml[at + 1] >= 0xba;
}

function asianIf(sum, asian) {
  if (!asian) return word(sum);
  sum.count++;
  sum.inWord = false;
}
