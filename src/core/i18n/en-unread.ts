// Why a file could not be measured, in English, and what to do about it.

import { withContainers } from './container.ts';
import { containerEn } from './en-container.ts';
import { megabytes } from './format.ts';
import type { Words } from './messages.ts';

const NEAR: Readonly<Record<string, string>> = {
  normalisation: 'another Unicode form',
  width: 'full-width against half-width',
  blank: 'blanks differ',
  case: 'upper and lower case differ',
  folder: 'in another folder',
  ending: 'another ending',
  spelling: 'one or two letters differ',
};

const resave = () => 'Open the file; save a fresh copy if it opens, ask its author for it if it does not.';

const documents: Words['unread'] = {
  absent: {
    says: ({ similar, why }) =>
      similar === undefined
        ? 'there is no such file in the folder'
        : `there is no such file; a similar name is ${similar} (${NEAR[String(why)] ?? 'similar'})`,
    do: ({ similar }) =>
      similar === undefined
        ? 'Put the file into the folder, or mend its name in the list.'
        : 'Rename the file, or write the same name in the list.',
  },
  notInFolder: {
    says: () => 'the path leads out of the folder; not opened',
    do: () => 'Copy the file into the folder and write its path from there.',
  },
  link: {
    says: () => 'it is a link, not a file; not opened',
    do: () => 'Copy the real file into its place.',
  },
  folder: { says: () => 'it is a folder, not a file', do: () => 'Name the file inside it.' },
  notRegular: { says: () => 'it is no regular file; not opened', do: () => 'Replace it by a regular file.' },
  reservedName: {
    says: ({ part }) => `“${part}” cannot be a file name on Windows; not opened`,
    do: () => 'Rename the file, in the list too.',
  },
  noPermission: {
    says: () => 'no permission to read it',
    do: () => 'Close the program that holds it, or check its permissions.',
  },
  vanished: { says: () => 'it could not be read any more', do: () => 'Check the drive and try again.' },
  empty: { says: () => 'the file is empty (0 bytes)', do: () => 'Put the real file there.' },
  damaged: { says: () => 'the file is damaged or incomplete', do: resave },
  encrypted: {
    says: () => 'the file is protected by a password',
    do: () => 'Remove the password and save it again.',
  },
  scan: {
    says: () => 'it is a scan without text',
    do: () => 'Add the Word document and name that in the list.',
  },
  noText: {
    says: ({ what }) =>
      what === 'characterMap'
        ? 'its text has no character map and cannot be read'
        : 'there is no readable text in it',
    do: () => 'Add the Word document, or export the PDF anew.',
  },
  unsupported: {
    says: ({ kind }) => `${kind ?? 'this kind of file'}, which cannot be read`,
    do: () => 'Save it as .docx or PDF.',
  },
  tooOld: {
    says: ({ kind }) => `${kind ?? 'the file'}, too old a format`,
    do: () => 'Open it in Word or WPS and save it as .docx.',
  },
  shortcut: { says: () => 'it is a shortcut and holds no text', do: () => 'Copy the file it points to.' },
  archive: {
    says: ({ kind }) => `it is ${kind ?? 'an archive'}; not opened`,
    do: () => 'Unpack it and put the files into the folder.',
  },
  executable: { says: () => 'it is a program; not opened', do: () => 'Remove it.' },
  tooLarge: {
    says: ({ limit, pixels }) =>
      pixels === undefined ? `larger than ${megabytes(limit)}; not checked` : 'too many pixels; not checked',
    do: () => 'Shrink its pictures or split it.',
  },
  tooManyPages: {
    says: ({ limit }) => `more than ${limit} pages; not checked`,
    do: () => 'Keep only what is to be submitted.',
  },
  tooMuchText: {
    says: ({ limit }) => `more than ${limit ?? 1_000_000} characters; not checked`,
    do: () => 'Keep only what is to be submitted.',
  },
  tooDeep: {
    says: ({ limit }) => `more than ${limit ?? ''} levels deep; not checked`,
    do: () => 'Use fewer levels.',
  },
  tooManyParts: {
    says: ({ limit }) => `more than ${limit ?? ''} files inside; not checked`,
    do: () => 'Keep only what is to be submitted.',
  },
  tooManyFindings: {
    says: ({ limit, more }) =>
      `too many findings: ${limit ?? ''} of each sort are listed, ${more ?? ''} more are not`,
    do: () => 'Mend those that are listed, then check again.',
  },
  tooSlow: {
    says: ({ limit }) => `not read after ${Number(limit ?? 10_000) / 1000} seconds; stopped`,
    do: resave,
  },
  tooHungry: { says: () => 'reading it needed too much memory; stopped', do: resave },
  crashed: { says: () => 'the reader crashed on it', do: resave },
  ambiguousArchive: {
    says: () => 'its inner directory contradicts itself; not checked',
    do: () => 'Open it in Word or WPS and save a fresh copy.',
  },
  wrongFamily: {
    says: ({ wanted, kind }) => `wanted ${wanted}, found ${kind}`,
    do: () => 'Check which file the list names.',
  },
};

export const unreadEn = withContainers(documents, containerEn);
