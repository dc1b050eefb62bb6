// Folders that pass without a warning.

import { encodeGbk } from './odd.mjs';
import { MORE_FIRMS, SECOND_PARK } from './units.mjs';

/** @type {readonly import('./folders.mjs').Example[]} */
export const PASSING = [
  { name: 'pass-kunshan', shows: 'Everything is there, in time, and counts as it should.', vary: () => {} },
  {
    name: 'pass-more-than-asked',
    shows: 'Seven enterprises and two parks: more than asked is welcome.',
    vary: (folder) => {
      folder.firms.push(...structuredClone(MORE_FIRMS.slice()));
      folder.parks.push(structuredClone(SECOND_PARK));
    },
  },
  {
    name: 'pass-notepad',
    shows: 'The list was saved by an old Notepad: GBK, and lines that end in CR LF.',
    vary: (folder) => {
      folder.list = (yaml) => encodeGbk(yaml.replaceAll('\n', '\r\n'));
    },
  },
  {
    name: 'pending-stage2',
    shows: 'Only stage 1 was handed in, on 28 November: stage 2 is not due yet.',
    vary: (folder) => {
      folder.head.报送时间 = folder.head.第一批报送时间;
      delete folder.head.第一批报送时间;
      folder.summary = undefined;
      folder.news = [];
      folder.photos = [];
      folder.ledgers = [];
      folder.declared = {};
      folder.papers = [];
    },
  },
];
