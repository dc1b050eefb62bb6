// Every limit for input, in one table; to exceed one is a named finding, never a pass.

const KB = 1024;
const MB = 1024 * KB;

export const LIMITS = {
  manifestBytes: 1 * MB,
  manifestDepth: 32,
  manifestNodes: 20_000,
  manifestNameCharacters: 500,
  manifestStringCharacters: 10_000,
  findingsPrinted: 200,
  quotedCharacters: 200,
  documentBytes: 20 * MB,
  pdfBytes: 50 * MB,
  expandedBytes: 64 * MB,
  entryBytes: 32 * MB,
  ratio: 100,
  ratioFloorBytes: 1 * MB,
  archiveEntries: 2_000,
  archiveBytes: 200 * MB,
  archiveExpandedBytes: 512 * MB,
  xmlDepth: 256,
  xmlAttributes: 256,
  textCharacters: 1_000_000,
  pdfPages: 500,
  imageBytes: 20 * MB,
  imageHeaderBytes: 256 * KB,
  imagePixels: 100_000_000,
  sheetRows: 5_000,
  sheetBytes: 256 * MB,
  folderDepth: 16,
  folderFiles: 5_000,
  folderBytes: 2048 * MB,
  manifestMilliseconds: 2_000,
  documentMilliseconds: 8_000,
  submissionMilliseconds: 60_000,
  readerHeapMegabytes: 512,
  outputBytes: 2 * MB,
  noticeBytes: 4 * MB,
  partBytes: 256 * MB,
  partDepth: 64,
} as const;

export type LimitName = keyof typeof LIMITS;
