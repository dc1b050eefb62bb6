// A file's name or path → whether systems and office programs leave such files behind: they are nobody's submission.

const LEFT_BEHIND = [
  /^~\$/,
  /^~WRL\d*\.tmp$/i,
  /^\.~lock\..*#$/,
  /^thumbs\.db$/i,
  /^ehthumbs\.db$/i,
  /^desktop\.ini$/i,
  /^\.DS_Store$/,
  /^\._/,
  /\.(?:tmp|bak|wbk)$/i,
];
const LEFT_BEHIND_FOLDERS = ['__MACOSX', '.git', '.svn', '$RECYCLE.BIN', '@eaDir'];

/** Whether a file is one that systems and office programs leave behind. */
export function isLeftBehind(name: string): boolean {
  return LEFT_BEHIND.some((pattern) => pattern.test(name));
}

/** Whether a folder is one of theirs, with all that lies in it. */
export function isLeftBehindFolder(name: string): boolean {
  return LEFT_BEHIND_FOLDERS.includes(name);
}

/** A path in an archive → what a folder would skip of it: the file, or the folder that it lies in. */
export function leftBehindIn(path: string): string | undefined {
  const parts = path.split('/');
  const at = parts.slice(0, -1).findIndex(isLeftBehindFolder);
  if (at >= 0) return `${parts.slice(0, at + 1).join('/')}/`;
  return isLeftBehind(parts[parts.length - 1] ?? '') ? path : undefined;
}
