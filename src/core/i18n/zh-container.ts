// Why an archive or a mail could not be read, in Chinese, and what to do about it.

import type { ContainerAdvice } from './container.ts';
import { megabytes } from './format.ts';
import type { Detail } from './messages.ts';

const named = ({ container }: Detail) => (container === 'mail' ? '邮件' : '压缩包');

const again = ({ container }: Detail) =>
  container === 'mail'
    ? '请重新保存这封邮件（.eml），或把附件存进一个文件夹再检查。'
    : '请重新打成ZIP压缩包，或解压到一个文件夹再检查。';

export const containerZh: ContainerAdvice = {
  empty: {
    says: ({ container }) => (container === 'mail' ? '邮件没有附件' : '压缩包里没有文件'),
    do: ({ container }) =>
      container === 'mail'
        ? '请把材料作为普通附件重新发送；“超大附件”只是链接，会过期。'
        : '请把材料放进去重新打包。',
  },
  damaged: { says: (detail) => `${named(detail)}已损坏或不完整，读不出内容`, do: again },
  encrypted: {
    says: () => '压缩包有密码，无法检查',
    do: () => '请去掉密码重新打包，或解压到一个文件夹再检查。',
  },
  ambiguousArchive: {
    says: ({ container }) =>
      container === 'mail'
        ? '邮件里有两份内容不同的清单，不知道以哪一份为准'
        : '压缩包的目录互相矛盾，不同软件会解出不同的文件，未检查',
    do: (detail) => (detail['container'] === 'mail' ? '请只留一份清单，重新发送。' : again(detail)),
  },
  unsupported: { says: () => '压缩包用了少见的压缩方法，程序读不了', do: again },
  archive: {
    says: ({ kind }) => `是${kind}，程序打不开`,
    do: () => '请解压到一个文件夹再检查；要用压缩包报送的，请打成ZIP压缩包。',
  },
  tooLarge: {
    says: (detail) => {
      const { what, limit } = detail;
      if (what === 'ratio') return '压缩得异常小，解开会大得多，未检查';
      if (what === 'archiveExpandedBytes') return `压缩包解开后超过${megabytes(limit)}，没有全部检查`;
      return what === 'entryBytes'
        ? `超过${megabytes(limit)}，未检查`
        : `${named(detail)}超过${megabytes(limit)}，未检查`;
    },
    do: () => '请压缩图片、去掉音视频，或分成几个文件。',
  },
};
