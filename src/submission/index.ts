// The one door of this room: where files lie, and what a submission is that lies there.

export { failedSubmission } from './failed-submission.ts';
export { type FileTree, type Opened, type OpenFile, unreadTree } from './file-tree.ts';
export { findManifest, namesNotice } from './find-manifest.ts';
export { isLeftBehind } from './ignored-files.ts';
export { type EntriesOf, type FolderEntry, listFolders, withBytes } from './list-folders.ts';
export type { ReadDocument } from './listed-files.ts';
export { isManifestName, MANIFEST_NAMES } from './manifest-names.ts';
export { type PackedTree, packedTree } from './packed-tree.ts';
export { type PickedFile, pickedTree } from './picked-tree.ts';
export { type OpenedSubmission, type Origin, readSubmission } from './read-submission.ts';
export { partsOf } from './safe-path.ts';
export { withThumbnails } from './with-thumbnails.ts';
