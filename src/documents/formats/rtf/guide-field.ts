// The code of a field that may be a phonetic guide → its base text in the paragraph around it.

import { fromLatin1, indexOf } from '#bytes';
import { type ParagraphBuilder, PLAIN_RUN, type RunStyle } from '../../paragraph-builder.ts';
import { GUIDE_LENGTH, phoneticBase } from '../../phonetic-guide.ts';
import type { RtfCursor } from './rtf-tokens.ts';

/** How far the name of the field may be from the start of its group, control words between. */
const NEAR = 400;

const EQ = fromLatin1('EQ ');

export function mayBeGuide({ bytes, at }: RtfCursor): boolean {
  return indexOf(bytes.subarray(at, at + NEAR), EQ) >= 0;
}

/** Takes a whole code; what it holds is known at its end. */
export function guideBuilder(outer: ParagraphBuilder): ParagraphBuilder {
  let code = '';
  let last: RunStyle = PLAIN_RUN;
  return {
    add: (text, style) => {
      if (code.length <= GUIDE_LENGTH) code += text;
      last = style;
    },
    end: () => {
      const base = phoneticBase(code);
      if (base !== undefined) outer.add(base, last);
      code = '';
    },
  };
}
