// UserError → one sentence with the next step, in both languages.

import type { Both } from '../model/notice.ts';
import { fill } from '../report/figures.ts';
import type { UserErrorCode } from '../user-error.ts';
import { userErrorReason } from './errors-why.ts';

const SENTENCES: Readonly<Record<UserErrorCode, Both>> = {
  noSuchPath: {
    zh: '找不到“{path}”。请核对名字；名字里有空格的，要用英文双引号括起来。',
    en: 'There is no “{path}”. Check the name; put a name with blanks into double quotes.',
  },
  notAFolder: {
    zh: '“{path}”不是文件夹，也不是.zip或.eml。请写放材料的文件夹；只想数一份文件的字数，请用：baosong count 文件名',
    en: '“{path}” is no folder, .zip or .eml. Name the folder of the submission; to count one file: baosong count FILE',
  },
  notAFile: {
    zh: '“{path}”不是文件。要检查整个文件夹，请用：baosong check "{path}"',
    en: '“{path}” is no file. To check a folder: baosong check "{path}"',
  },
  unreadable: {
    zh: '“{path}”打不开（{system}）。请检查权限后再试。',
    en: '“{path}” cannot be opened ({system}). Check its permissions.',
  },
  unknownFormat: {
    zh: '没有“{named}”这种格式。可用的有：{known}。',
    en: 'There is no format “{named}”. Known: {known}.',
  },
  unknownRequirement: {
    zh: '没有编号为“{named}”的要求。{similar}不带编号运行可看全部：baosong explain',
    en: 'There is no requirement “{named}”. {similar}Run baosong explain for all.',
  },
  unknownNotice: {
    zh: '没有“{named}”这个规则。现有的规则：{known}；也可以写规则文件（.yaml）的位置。',
    en: 'There is no notice “{named}”. Known: {known}; or give the path of a .yaml file.',
  },
  badNotice: {
    zh: '规则文件“{path}”用不了：{why}。请对照 schemas/notice.schema.json 改正。',
    en: 'The notice file “{path}” cannot be used: {why}. See schemas/notice.schema.json.',
  },
  badTime: {
    zh: '“{named}”不是时间。请写成 2012-11-28 或 "2012-11-28 09:30"。',
    en: '“{named}” is no time. Write 2012-11-28 or "2012-11-28 09:30".',
  },
  badOption: {
    zh: '“{option}”不能是“{named}”。可用的有：{known}。',
    en: '“{option}” cannot be “{named}”. Known: {known}.',
  },
  cannotWrite: {
    zh: '报告“{path}”写不进去（{system}），没有留下半份。请检查磁盘和权限。',
    en: 'The report “{path}” could not be written ({system}); no half file is left. Check disk and permissions.',
  },
  cannotPrint: {
    zh: '报告没有完整显示出来（{system}）。请检查磁盘；要写进文件，请用：-o 文件名',
    en: 'The report could not be shown whole ({system}). Check the disk; to write a file: -o FILE',
  },
  intoInput: {
    zh: '“{path}”在要检查的材料里面，报告不能写到那里。请写到材料以外，例如上一级文件夹。',
    en: '“{path}” lies in what is to be checked; no report goes there. Name a place beside it.',
  },
  sameOutput: {
    zh: '两份报告写到了同一个文件“{path}”。请给它们不同的名字。',
    en: 'Two reports go to the same file “{path}”. Give them different names.',
  },
  badShard: {
    zh: '“{path}”不能合并：{why}。请用同一次检查的各部分：baosong batch … --shard 1/2 -o 1.json',
    en: '“{path}” cannot be merged: {why}. Use parts of one run: baosong batch … --shard 1/2 -o 1.json',
  },
  isInbox: {
    zh: '“{path}”里是好几份报送材料。请用：baosong batch "{path}"',
    en: '“{path}” holds several submissions. Use: baosong batch "{path}"',
  },
  isSubmission: {
    zh: '“{path}”是一份报送材料。请用：baosong check "{path}"',
    en: '“{path}” is one submission. Use: baosong check "{path}"',
  },
};

/** Code and names → the sentence. */
export function userErrorSentence(
  code: UserErrorCode,
  detail: Readonly<Record<string, string>>,
  language: 'zh' | 'en',
): string {
  return fill(SENTENCES[code][language], { ...detail, why: userErrorReason(detail, language) });
}
