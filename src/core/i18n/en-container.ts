// Why an archive or a mail could not be read, in English, and what to do about it.

import type { ContainerAdvice } from './container.ts';
import { megabytes } from './format.ts';
import type { Detail } from './messages.ts';

const named = ({ container }: Detail) => (container === 'mail' ? 'the mail' : 'the archive');

const again = ({ container }: Detail) =>
  container === 'mail'
    ? 'Save the mail again (.eml), or save its attachments into a folder and check that.'
    : 'Pack it again as a .zip, or unpack it and check the folder.';

export const containerEn: ContainerAdvice = {
  empty: {
    says: ({ container }) =>
      container === 'mail' ? 'the mail has no attachments' : 'there is no file in the archive',
    do: ({ container }) =>
      container === 'mail' ? 'Attach the files themselves, not links to them.' : 'Pack the files again.',
  },
  damaged: { says: (detail) => `${named(detail)} is damaged or incomplete`, do: again },
  encrypted: {
    says: () => 'the archive has a password',
    do: () => 'Pack it again without a password, or unpack it and check the folder.',
  },
  ambiguousArchive: {
    says: ({ container }) =>
      container === 'mail'
        ? 'the mail holds two lists that differ'
        : 'the directory of the archive contradicts itself; not checked',
    do: (detail) => (detail['container'] === 'mail' ? 'Send one list only.' : again(detail)),
  },
  unsupported: { says: () => 'the archive is packed by a rare method', do: again },
  archive: {
    says: ({ kind }) => `it is ${kind}, which cannot be opened`,
    do: () => 'Unpack it and check the folder; to send an archive, make it a .zip.',
  },
  tooLarge: {
    says: (detail) => {
      const { what, limit } = detail;
      if (what === 'ratio') return 'packed suspiciously small; not checked';
      if (what === 'archiveExpandedBytes')
        return `unpacked, larger than ${megabytes(limit)}; not all checked`;
      return what === 'entryBytes'
        ? `larger than ${megabytes(limit)}; not checked`
        : `${named(detail)} is larger than ${megabytes(limit)}; not checked`;
    },
    do: () => 'Shrink pictures, leave out films, or split it.',
  },
};
