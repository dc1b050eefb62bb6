// Why a file could not be measured, in Chinese, and what to do about it.

import { withContainers } from './container.ts';
import { megabytes } from './format.ts';
import type { Words } from './messages.ts';
import { containerZh } from './zh-container.ts';

const NEAR: Readonly<Record<string, string>> = {
  normalisation: '字的编码不同',
  width: '全角半角不同',
  blank: '空格不同',
  case: '大小写不同',
  folder: '所在文件夹不同',
  ending: '扩展名不同',
  spelling: '有一两个字不同',
};

const resave = () => '请在本机打开核对；能打开的另存一份替换原文件，打不开的请作者重新提供。';

const documents: Words['unread'] = {
  absent: {
    says: ({ similar, why }) =>
      similar === undefined
        ? '文件夹里没有这个文件'
        : `文件夹里没有这个文件；有一个名字很像的：${similar}（${NEAR[String(why)] ?? '名字相近'}）`,
    do: ({ similar }) =>
      similar === undefined
        ? '请把文件放进文件夹，或改正清单里的文件名。'
        : '请把文件改名，或在清单里写成一样的名字。',
  },
  notInFolder: {
    says: () => '清单写的位置在文件夹外面，没有打开',
    do: () => '请把文件复制进来，位置从本文件夹写起，例如“子文件夹/文件名”。',
  },
  link: { says: () => '这是一个链接，不是文件本身，没有打开', do: () => '请把原文件复制进来，替换链接。' },
  folder: {
    says: () => '清单写的是一个文件夹，不是文件',
    do: () => '请写到具体的文件，例如“子文件夹/文件名”。',
  },
  notRegular: { says: () => '这不是普通文件，没有打开', do: () => '请换成普通文件。' },
  reservedName: {
    says: ({ part }) => `文件名里的“${part}”在Windows上不能用，没有打开`,
    do: () => '请给文件改名，清单里一起改。',
  },
  noPermission: {
    says: () => '没有权限读取这个文件',
    do: () => '请关闭正在使用它的程序，或检查文件权限后再试。',
  },
  vanished: { says: () => '读取时文件读不出来了', do: () => '请检查网络盘或U盘是否正常，再检查一次。' },
  empty: { says: () => '文件是空的（0字节）', do: () => '请放入有内容的文件。' },
  damaged: { says: () => '文件已损坏或不完整，读不出内容', do: resave },
  encrypted: {
    says: () => '文件设有打开密码，无法检查，对方也打不开',
    do: () => '请取消密码（Word：文件—信息—保护文档；WPS：文件—文件加密）后重新保存。',
  },
  scan: {
    says: () => '是扫描图片，没有可统计的文字',
    do: () => '请同时附上Word文档，并在清单里写Word文档的名字。',
  },
  noText: {
    says: ({ what }) =>
      what === 'characterMap' ? '文件里的文字没有编码表，读不出是什么字' : '文件里没有读得出的文字',
    do: () => '请附上Word文档；或从原软件重新导出PDF。',
  },
  unsupported: {
    says: ({ kind }) => `${kind ?? '这种文件'}，程序读不了`,
    do: () => '请另存为Word文档（.docx）或PDF。',
  },
  tooOld: {
    says: ({ kind }) => `${kind ?? '文件'}，格式太旧，程序读不了`,
    do: () => '请用Word或WPS打开，另存为.docx。',
  },
  shortcut: {
    says: () => '这是快捷方式，只指向您电脑上的位置，不含正文，对方打不开',
    do: () => '请右键选“打开文件所在的位置”，把原文件复制进来。',
  },
  archive: {
    says: ({ kind }) => `是${kind ?? '压缩包'}，没有打开`,
    do: () => '请解压后，把里面的文件放进文件夹。',
  },
  executable: { says: () => '是可执行程序，没有打开', do: () => '请删去它，换成文档。' },
  tooLarge: {
    says: ({ limit, pixels }) =>
      pixels === undefined ? `超过${megabytes(limit)}，未检查` : '图片的像素太多，未检查',
    do: () => '请压缩文中图片或拆分文件后再检查。',
  },
  tooManyPages: { says: ({ limit }) => `超过${limit}页，未检查`, do: () => '请只保留本次要报送的内容。' },
  tooMuchText: {
    says: ({ limit }) => `文字超过${limit ?? 1_000_000}个字符，未检查`,
    do: () => '请只保留本次要报送的内容。',
  },
  tooDeep: { says: ({ limit }) => `层次超过${limit ?? ''}层，未检查`, do: () => '请减少嵌套的层次。' },
  tooManyParts: {
    says: ({ limit }) => `内含文件超过${limit ?? ''}个，未检查`,
    do: () => '请只保留本次要报送的文件。',
  },
  tooManyFindings: {
    says: ({ limit, more }) => `问题太多，每类只列${limit ?? ''}处，另有${more ?? ''}处没有列出`,
    do: () => '请先改好已列出的，再检查一次。',
  },
  tooSlow: { says: ({ limit }) => `读了${Number(limit ?? 10_000) / 1000}秒还没读完，已停止`, do: resave },
  tooHungry: { says: () => '读这个文件用的内存太多，已停止', do: resave },
  crashed: { says: () => '读这个文件时阅读程序出错，已停止', do: resave },
  ambiguousArchive: {
    says: () => '文件内部的目录互相矛盾，不同软件会读出不同内容，未检查',
    do: () => '请用Word或WPS打开，另存一份。',
  },
  wrongFamily: {
    says: ({ wanted, kind }) => `这里要的是${wanted}，实际是${kind}`,
    do: () => '请核对清单里写的文件对不对。',
  },
};

export const unreadZh = withContainers(documents, containerZh);
