// An XMP packet → the date at which the picture was taken.

import { pictureDate } from './picture-date.ts';

/** The best first: what the camera said, what the author says, when the file was made. */
const NAMES = ['exif:DateTimeOriginal', 'photoshop:DateCreated', 'xmp:CreateDate'];
const VALUE_CHARACTERS = 60;

/** The packet's text → ISO date without zone, or undefined. Both spellings, attribute and element, are taken. */
export function xmpDate(packet: string): string | undefined {
  for (const name of NAMES) {
    const date = pictureDate(valueNamed(packet, name));
    if (date !== undefined) return date;
  }
  return undefined;
}

function valueNamed(packet: string, name: string): string {
  const at = packet.indexOf(name);
  if (at < 0) return '';
  const rest = packet.slice(at + name.length, at + name.length + VALUE_CHARACTERS);
  return /^(?:\s*=\s*["']|\s*>)\s*([^"'<]*)/.exec(rest)?.[1] ?? '';
}
