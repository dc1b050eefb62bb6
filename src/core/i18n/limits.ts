// Every limit that an input meets, in words: the table of `--limits`.

import { LIMITS, type LimitName } from '../limits.ts';
import type { Both } from '../model/notice.ts';

type Unit = 'bytes' | 'milliseconds' | 'megabytes' | 'number';

interface Row {
  readonly what: Both;
  readonly unit: Unit;
}

const row = (zh: string, en: string, unit: Unit = 'number'): Row => ({ what: { zh, en }, unit });

const ROWS: Readonly<Record<LimitName, Row>> = {
  manifestBytes: row('清单的大小', 'size of the list', 'bytes'),
  manifestDepth: row('清单缩进的层数', 'levels of the list'),
  manifestNodes: row('清单的项目数', 'entries of the list'),
  manifestNameCharacters: row('清单中一个名称的字符数', 'characters of a name in the list'),
  manifestStringCharacters: row('清单中一段文字的字符数', 'characters of a text in the list'),
  findingsPrinted: row('一份材料列出的问题数', 'findings listed for a submission'),
  quotedCharacters: row('报告引用一段文字的字符数', 'characters of a quotation in a report'),
  documentBytes: row('一份文件的大小', 'size of a document', 'bytes'),
  pdfBytes: row('一份PDF的大小', 'size of a PDF', 'bytes'),
  expandedBytes: row('一份文件解压后的大小', 'expanded size of a document', 'bytes'),
  entryBytes: row('文件内一个部分解压后的大小', 'expanded size of one part of a document', 'bytes'),
  ratio: row('解压后与解压前的倍数', 'ratio of expanded to packed size'),
  ratioFloorBytes: row('解压后不到这个大小的不看倍数', 'expanded size below which no ratio counts', 'bytes'),
  archiveEntries: row('压缩包里的文件数', 'entries of an archive'),
  archiveBytes: row('压缩包或邮件的大小', 'size of an archive or mail', 'bytes'),
  archiveExpandedBytes: row('压缩包解压后的大小', 'expanded size of an archive', 'bytes'),
  xmlDepth: row('文件内部结构的层数', 'levels of the XML inside a document'),
  xmlAttributes: row('文件内部一处的属性数', 'attributes of one XML element'),
  textCharacters: row('一份文件的文字数', 'characters of a document'),
  pdfPages: row('一份PDF的页数', 'pages of a PDF'),
  imageBytes: row('一张照片的大小', 'size of a photo', 'bytes'),
  imageHeaderBytes: row('为看照片信息读取的大小', 'bytes of a photo read for its facts', 'bytes'),
  imagePixels: row('一张照片的像素', 'pixels of a photo'),
  sheetRows: row('一张表格读取的行数', 'rows read of a sheet'),
  folderDepth: row('文件夹的层数', 'levels of a folder'),
  folderFiles: row('文件夹里的文件数', 'files of a folder'),
  folderBytes: row('文件夹的大小', 'size of a folder', 'bytes'),
  manifestMilliseconds: row('读清单的时间', 'time for the list', 'milliseconds'),
  documentMilliseconds: row('读一份文件的时间', 'time for a document', 'milliseconds'),
  submissionMilliseconds: row('查一份材料的时间', 'time for a submission', 'milliseconds'),
  readerHeapMegabytes: row('读文件用的内存', 'memory of a reader', 'megabytes'),
  outputBytes: row('一份材料的报告大小', 'report of one submission', 'bytes'),
  noticeBytes: row('规则文件的大小', 'size of a notice file', 'bytes'),
  partBytes: row('要合并的一部分的大小', 'size of a part to be merged', 'bytes'),
  partDepth: row('要合并的一部分的层数', 'levels of a part to be merged'),
};

/** Name and bound of every limit, in the order of the table. */
export function limitRows(language: 'zh' | 'en'): readonly (readonly [what: string, bound: string])[] {
  return Object.entries(ROWS).map(([name, { what, unit }]) => {
    const bound = Object.entries(LIMITS).find(([each]) => each === name)?.[1] ?? 0;
    return [what[language], boundText(bound, unit, language)];
  });
}

function boundText(bound: number, unit: Unit, language: 'zh' | 'en'): string {
  if (unit === 'milliseconds') return language === 'zh' ? `${bound / 1000}秒` : `${bound / 1000} s`;
  if (unit === 'megabytes') return `${bound}MB`;
  if (unit === 'number') return String(bound);
  return bound >= 1024 * 1024 ? `${bound / (1024 * 1024)}MB` : `${bound / 1024}KB`;
}
