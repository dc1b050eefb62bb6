// The complex fields that are open → whether text stands in a code or in a result.

/** One field from its begin mark on. */
export interface Field {
  inCode: boolean;
  /** Text met in the code, such as the results of fields nested in it. */
  readonly held: { text: string }[];
}

/** The innermost open field that is still in its code; text in there does not show. */
export function codeOf(fields: readonly Field[]): Field | undefined {
  return fields.length === 0 ? undefined : fields.findLast(({ inCode }) => inCode);
}

/** w:fldChar: begin, separate or end. */
export function markField(fields: Field[], type: string | undefined): void {
  const last = fields.at(-1);
  if (type === 'begin') fields.push({ inCode: true, held: [] });
  else if (type === 'separate' && last) last.inCode = false;
  else if (type === 'end') endField(fields.pop());
}

/** Only now is the code known to be one: text behind a begin mark without an end is plain text. */
function endField(field: Field | undefined): void {
  for (const run of field?.held ?? []) run.text = '';
}
