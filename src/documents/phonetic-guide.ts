// A field code that draws a reading over its base text, as Word's phonetic guide writes it → that base text.

/** No guide is longer; a code beyond this is none. */
export const GUIDE_LENGTH = 512;

// EQ \* jc0 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(reading),base)
const GUIDE =
  /^\s*EQ\b[^()]*\\o\s*(?:\\a[lcrd]\s*)?\(\s*\\s\s*\\up\s*[\d.]+\s*\([^()]*\)\s*[,;，；]([^()]*)\)\s*$/i;

/** In .docx today the guide is `w:ruby`, of which the base counts too; here it would be lost with its code. */
export function phoneticBase(code: string): string | undefined {
  return code.length > GUIDE_LENGTH ? undefined : GUIDE.exec(code)?.[1];
}
