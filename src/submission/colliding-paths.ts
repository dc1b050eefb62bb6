// Paths in an archive → whether each is one file wherever it is unpacked: some systems know no case, some compose letters.

const folded = (path: string) => path.normalize('NFC').toLowerCase();

/** Whether two of these paths are one file on some system, or one is a file where another needs a folder. */
export function pathsCollide(paths: readonly string[]): boolean {
  const files = new Set(paths.map(folded));
  return (
    files.size < paths.length || [...files].some((path) => foldersOf(path).some((each) => files.has(each)))
  );
}

/** 'a/b/c' → 'a', 'a/b' */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}
