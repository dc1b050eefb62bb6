// Folders that pass without a warning.

import { keepFirstStage } from './folder.mjs';
import { encodeGbk } from './odd.mjs';
import { MORE_FIRMS, SECOND_PARK } from './units.mjs';

/** @type {readonly import('./folders.mjs').Example[]} */
export const PASSING = [
  {
    name: 'pass-kunshan',
    full: true,
    shows: '样样齐全、按时、字数合格。唯一的全套：总结、三份信息、三张照片、台账、方案。',
    vary: () => {},
  },
  {
    name: 'pass-more-than-asked',
    shows: '七家企业、两个园区：多报不限；其中一份是PDF。',
    vary: (folder) => {
      const [, , , , pdf] = folder.firms;
      if (pdf) pdf.entry.文件 = '企业/05_云锦桥纺织.pdf';
      folder.firms.push(...structuredClone(MORE_FIRMS.slice()));
      folder.parks.push(structuredClone(SECOND_PARK));
    },
  },
  {
    name: 'pass-notepad',
    shows: '清单是旧记事本存的：GBK编码，CR LF换行。',
    vary: (folder) => {
      folder.list = (yaml) => encodeGbk(yaml.replaceAll('\n', '\r\n'));
    },
  },
  {
    name: 'pending-stage2',
    shows: '11月28日只报了第一批，第二批还没到期。',
    vary: keepFirstStage,
  },
];
