// What is wrong with the list itself, in English.

import { megabytes } from './format.ts';
import type { Advice, Detail, Words } from './messages.ts';

const CAUSES: Readonly<Record<string, readonly [says: string, cure: string]>> = {
  afterQuote: ['there is text behind the closing quote', 'Remove it.'],
  complexKey: ['the key is not a plain word', 'Write just the key before the colon.'],
  fullWidthBracket: ['a full-width bracket', 'Use ASCII brackets, or one line for each item.'],
  fullWidthComma: ['a full-width comma', 'Use an ASCII comma, or one line for each item.'],
  fullWidthHyphen: ['a full-width hyphen at the start', 'Use “-” and a blank.'],
  fullWidthQuote: ['a typographic quote cannot enclose a value', 'Use ASCII quotes or none.'],
  hyphenWithoutBlank: ['no blank behind the hyphen', 'Add a blank behind “-”.'],
  missingColon: ['the colon is missing', 'Write “key: value”.'],
  needsQuotes: ['the value holds a character that means something else', 'Put the value into double quotes.'],
  other: ['this line cannot be read', 'Compare it with the lines around it.'],
  unclosedBracket: ['a bracket is not closed', 'Close it.'],
  wideBlank: ['full-width blanks at the start', 'Use plain blanks.'],
};

const SHAPES: Readonly<Record<string, string>> = {
  text: 'Write one text, in one line and without brackets.',
  list: 'Write one line for each item, beginning with “- ”.',
  map: 'Write “key: value” line by line; of several items each begins with “- ”.',
};

const causeOf = (detail: Detail) => (CAUSES[String(detail['cause'])] ?? CAUSES['other'])?.[0] ?? '';
const cureOf = (detail: Detail) => (CAUSES[String(detail['cause'])] ?? CAUSES['other'])?.[1] ?? '';

function cureOfMissing(similar: string): string {
  if (similar === '') return 'Put a 报送清单.yaml (or manifest.yaml) at the top of the folder.';
  const folder = similar.slice(0, Math.max(0, similar.lastIndexOf('/')));
  if (folder !== '') return `Check the folder ${folder} itself, or move what is in it one level up.`;
  if (/\.(?:xlsx?|et|csv|ods|docx?|wps|pdf)$/iu.test(similar))
    return 'A sheet or a document cannot be the list: write a 报送清单.yaml in a text editor, from an example.';
  if (/\.ya?ml\.txt$/iu.test(similar)) return 'Remove the “.txt” at the end of its name.';
  return 'Rename it to 报送清单.yaml at the top of the folder.';
}

const advice: Words['manifest'] = {
  missing: {
    says: ({ empty, similar, special, packed }) => {
      if (empty !== undefined) return 'the folder is empty';
      if (special !== undefined) return `${special} is a link or a special file and was not opened`;
      if (packed !== undefined) return `there is no list; an archive inside was not opened: ${packed}`;
      return `there is no list${similar === undefined ? '' : `; a similar file is ${similar}`}`;
    },
    do: ({ similar, special, packed }) => {
      if (special !== undefined) return 'Copy the list itself into the folder.';
      if (packed !== undefined)
        return 'No archive inside an archive: unpack it, and make one ZIP or use the folder.';
      return cureOfMissing(similar === undefined ? '' : String(similar));
    },
  },
  severalManifests: {
    says: ({ file, second }) => `there are two lists: ${file}, ${second}`,
    do: () => 'Keep one.',
  },
  unreadableBytes: { says: () => 'the list is no text file', do: () => 'Save it as text in UTF-8.' },
  tooLarge: {
    says: ({ limit }) => `the list is larger than ${megabytes(limit)}; not checked`,
    do: () => 'Keep only text in it.',
  },
  tooDeep: {
    says: ({ limit }) => `the list is more than ${limit} levels deep; not checked`,
    do: () => 'Use fewer levels.',
  },
  tooManyNodes: {
    says: ({ limit }) => `the list has more than ${limit} entries; not checked`,
    do: () => 'Keep only this submission.',
  },
  tooLong: {
    says: ({ limit, length }) => `this value has ${length} characters, more than ${limit}`,
    do: () => 'Shorten it.',
  },
  tooSlow: {
    says: () => 'reading the list took too long; stopped',
    do: () => 'Write it anew after the example.',
  },
  empty: { says: () => 'the list is empty', do: () => 'Fill it in after the example.' },
  fullWidthColon: { says: () => 'the colon is full-width', do: () => 'Use “:” and a blank.' },
  missingBlank: {
    says: ({ cause }) =>
      cause === 'wideBlank' ? 'a full-width blank behind the colon' : 'no blank behind the colon',
    do: ({ cause }) => (cause === 'wideBlank' ? 'Use a plain blank.' : 'Add a blank behind the colon.'),
  },
  tab: { says: () => 'a tab at the start of the line', do: () => 'Indent with blanks.' },
  indentation: {
    says: (detail) =>
      detail['cause'] === undefined ? 'the indentation does not fit the lines around' : causeOf(detail),
    do: (detail) =>
      detail['cause'] === undefined ? 'Give entries of one level the same indentation.' : cureOf(detail),
  },
  unclosedQuote: { says: () => 'a quote is not closed', do: () => 'Close it, or remove both.' },
  syntax: { says: causeOf, do: cureOf },
  duplicateKey: { says: ({ key }) => `“${key}” is given twice`, do: () => 'Keep one.' },
  missingDash: {
    says: ({ key }) => `“${key}” begins again: the “- ” before a new item is missing`,
    do: () => 'Begin each item with “- ”: put it in place of the last two blanks of the indentation.',
  },
  severalDocuments: { says: () => 'the list holds several documents', do: () => 'Remove the line “---”.' },
  alias: {
    says: () => 'anchors and aliases (& and *) are not read',
    do: () => 'Quote the value, or write it out.',
  },
  tag: { says: () => 'tags (!) are not read', do: () => 'Quote the value.' },
  unknownKey: {
    says: ({ key, similar }) =>
      `unknown key “${key}”${similar === undefined ? '' : `; did you mean “${similar}”`}`,
    do: ({ similar }) => (similar === undefined ? 'Mend or remove it.' : `Write “${similar}”.`),
  },
  wrongType: {
    says: ({ wanted, found }) => `wanted ${wanted}, found ${found}`,
    do: ({ wanted }) => SHAPES[String(wanted)] ?? 'Compare it with the example.',
  },
  emptyValue: { says: () => 'an item without content', do: () => 'Fill it in, or remove the line.' },
  unreadableTime: {
    says: ({ text }) => `The time “${text}” cannot be read; no deadline was judged by it`,
    do: () => 'Write it as year-month-day hour:minute, such as “2030-01-05 09:30”; the day must exist.',
  },
  unknownNotice: {
    says: ({ named, known }) => `the list names notice “${named}”, judged by “${known}”`,
    do: ({ known }) => `Write “${known}” if it is meant for this notice.`,
  },
};

/** A heading begins with a capital. */
const headed = ({ says, ...rest }: Advice): Advice => ({
  ...rest,
  says: (detail) => says(detail).replace(/^[a-z]/, (letter) => letter.toUpperCase()),
});

export const manifestEn = Object.fromEntries(
  Object.entries(advice).map(([code, each]) => [code, headed(each)]),
) as Words['manifest'];
