// Template and values → well-formed HTML in which every value is text: nothing from input becomes a tag.

/** HTML that is already written; only `markup` and `trusted` make it. */
export interface Markup {
  readonly markup: string;
}

export type Piece = Markup | string | number | undefined | false | readonly Piece[];

/** A template whose strings are escaped once; markup inside stays, lists are joined, undefined and false are nothing. */
export function markup(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  let written = parts[0] ?? '';
  for (let index = 0; index < values.length; index++) {
    written += write(values[index]) + (parts[index + 1] ?? '');
  }
  return { markup: written };
}

function write(piece: Piece): string {
  if (typeof piece === 'string') return escapeHtml(piece);
  if (typeof piece === 'number') return String(piece);
  if (piece === undefined || piece === false) return '';
  return 'markup' in piece ? piece.markup : piece.map(write).join('');
}

/** Our own text that is to stay as it is (a style sheet, a drawing's numbers). */
export function trusted(text: string): Markup {
  return { markup: text };
}

/** Markup if there is anything to show. */
export function when(condition: boolean, make: () => Markup): Markup | undefined {
  return condition ? make() : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text → the same text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign) : text;
}
