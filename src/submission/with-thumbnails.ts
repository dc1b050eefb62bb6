// A way of reading documents → the same with a small picture of each photo, for reports that show them.

import { smallPicture } from '../documents/index.ts';
import type { ReadDocument } from './listed-files.ts';

/** Reads as `read` does, and keeps a small JPEG (base64) of what turned out to be a photo. */
export function withThumbnails(read: ReadDocument): ReadDocument {
  return async (source, name, family) => {
    const found = await read(source, name, family);
    const thumbnail = found.document.image ? await smallPicture(source) : undefined;
    return thumbnail === undefined ? found : { ...found, thumbnail };
  };
}
