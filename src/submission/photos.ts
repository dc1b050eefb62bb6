// The photos of one list → a small picture of each; of each Word document, how many of its pictures are those photos.

import type { ByteSource } from '../core/model/document.ts';
import type { ListedFile } from '../core/model/submission.ts';
import { docxPictures } from '../documents/index.ts';
import { type FileTree, readAll } from './file-tree.ts';

/** Looks into documents only where the list has photos as well, and reads no picture of another size. */
export async function withEmbeddedPhotos(
  listed: readonly ListedFile[],
  tree: FileTree,
): Promise<ListedFile[]> {
  const photos = listed.filter(({ document }) => document.image !== undefined);
  if (photos.length === 0 || !listed.some(hasPictures)) return [...listed];
  const embedded = await picturesOf(listed.filter(hasPictures), photos, tree);
  const found = new Set([...embedded.values()].flat());
  if (found.size === 0) return [...listed];
  const known = await hashesOf(photos, tree);
  return listed.map((file) => {
    const alsoListed = embedded.get(file)?.filter((hash) => known.has(hash)).length ?? 0;
    return alsoListed === 0 ? file : { ...file, alsoListed };
  });
}

function hasPictures({ document }: ListedFile): boolean {
  return document.text?.shownPictures !== undefined;
}

async function picturesOf(
  documents: readonly ListedFile[],
  photos: readonly ListedFile[],
  tree: FileTree,
): Promise<ReadonlyMap<ListedFile, readonly string[]>> {
  const sizes = new Set(photos.map(({ bytes = 0 }) => bytes));
  const found = new Map<ListedFile, readonly string[]>();
  for (const document of documents) {
    const opened = tree.open(document.file);
    if ('unread' in opened) continue;
    const shown = document.document.text?.shownPictures ?? [];
    const hashes = await docxPictures(opened.source, { shown, sizes });
    opened.close();
    if (!('code' in hashes) && hashes.length > 0) found.set(document, hashes);
  }
  return found;
}

async function hashesOf(photos: readonly ListedFile[], tree: FileTree): Promise<ReadonlySet<string>> {
  const { sha256 } = await import('#hash');
  const hashes = new Set<string>();
  for (const photo of photos) {
    const bytes = photo.sha256 === undefined ? readAll(photo.file, tree) : undefined;
    const hash = bytes === undefined ? photo.sha256 : await sha256(bytes);
    if (hash !== undefined) hashes.add(hash);
  }
  return hashes;
}

/** A photo → base64 of a small JPEG; undefined where none can be made. */
export type SmallPicture = (source: ByteSource) => Promise<string | undefined>;

interface PictureMaker {
  readonly smallPicture: SmallPicture;
  /** Told before the photo at this place of the list is opened; `false` leaves it out. */
  readonly begin?: (index: number) => boolean;
}

/** The photos of a list → their small pictures, by their places in the list. */
export async function smallPictures(
  listed: readonly ListedFile[],
  tree: FileTree,
  { smallPicture, begin = () => true }: PictureMaker,
): Promise<ReadonlyMap<number, string>> {
  const pictures = new Map<number, string>();
  for (const [index, photo] of listed.entries()) {
    if (photo.document.image === undefined || !begin(index)) continue;
    const picture = await pictureOf(photo, tree, smallPicture);
    if (picture !== undefined) pictures.set(index, picture);
  }
  return pictures;
}

/** Nothing where the file cannot be opened any more. */
async function pictureOf(
  { file, foundAs }: ListedFile,
  tree: FileTree,
  smallPicture: SmallPicture,
): Promise<string | undefined> {
  const opened = tree.open(foundAs?.name ?? file);
  if ('unread' in opened) return undefined;
  const picture = await smallPicture(opened.source).catch(() => undefined);
  opened.close();
  return picture;
}
