// Foreign text → the same in Markdown, where nothing of it is a mark.

/** No input can start a heading, a list, a link or raw HTML, or leave its cell of a table. */
export function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!~&]/g, (sign) => `\\${sign}`).replaceAll('\n', ' ');
}
