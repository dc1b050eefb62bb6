// How a report is to look: what every reporter is told besides the roll.

/** A colour is a function over text; without colour each returns its text unchanged. */
export interface Palette {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly doubt: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

const plain = (text: string) => text;

export const NO_COLOUR: Palette = { good: plain, bad: plain, doubt: plain, faint: plain, strong: plain };

export interface Style {
  readonly palette: Palette;
  /** Only the verdict line. */
  readonly quiet: boolean;
  /** Width of a line, in columns. */
  readonly columns: number;
  /** Hide the middle of phone numbers. */
  readonly mask: boolean;
}
