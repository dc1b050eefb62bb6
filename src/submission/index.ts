// The one door of this room: where files lie, and what a submission is that lies there.

export { type FileTree, type Opened, type OpenFile, unreadTree } from './file-tree.ts';
export { findManifest, namesNotice } from './find-manifest.ts';
export { type EntriesOf, type FolderEntry, listFolders, withBytes } from './list-folders.ts';
export type { ReadDocument } from './listed-files.ts';
export { looseFile, single } from './loose-file.ts';
export { type PackedTree, packedTree } from './packed-tree.ts';
export {
  isLeftBehind,
  isLeftBehindFolder,
  isManifestName,
  isSystemFile,
  MANIFEST_NAMES,
  partsOf,
} from './paths.ts';
export { type SmallPicture, smallPictures } from './photos.ts';
export { type PickedFile, pickedTree } from './picked-tree.ts';
export { failedSubmission, type OpenedSubmission, type Origin, readSubmission } from './read-submission.ts';
