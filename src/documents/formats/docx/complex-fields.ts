// The complex fields that are open → whether text stands in a code or in a result.

import { GUIDE_LENGTH, phoneticBase } from '../../phonetic-guide.ts';

/** One field from its begin mark on. */
export interface ComplexField {
  inCode: boolean;
  /** What it does; kept as far as a phonetic guide may go. */
  code: string;
  /** Text met in the code, such as the results of fields nested in it. */
  readonly held: { text: string }[];
}

/** The innermost open field that is still in its code; text in there does not show. */
export function codeOf(fields: readonly ComplexField[]): ComplexField | undefined {
  return fields.length === 0 ? undefined : fields.findLast(({ inCode }) => inCode);
}

/** w:fldChar: begin, separate or end; a phonetic guide that ends gives its base text. */
export function markField(fields: ComplexField[], type: string | undefined): string | undefined {
  const last = fields.at(-1);
  if (type === 'begin') fields.push({ inCode: true, code: '', held: [] });
  else if (type === 'separate' && last) last.inCode = false;
  else if (type === 'end') return endField(fields.pop());
  return undefined;
}

/** w:instrText. */
export function addCode(fields: readonly ComplexField[], text: string): void {
  const last = fields.at(-1);
  if (last?.inCode && last.code.length <= GUIDE_LENGTH) last.code += text;
}

/** Only now is the code known to be one: text behind a begin mark without an end is plain text. */
function endField(field: ComplexField | undefined): string | undefined {
  for (const run of field?.held ?? []) run.text = '';
  return field?.inCode ? phoneticBase(field.code) : undefined;
}
