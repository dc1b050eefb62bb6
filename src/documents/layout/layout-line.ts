// What the readers of laid-out pages make of a page → the lines that are joined into paragraphs.

/** One line of text. Lengths are points from the lower left corner of the page as shown. */
export interface LayoutLine {
  readonly page: number;
  readonly text: string;
  /** The line ended in a blank: a word ends with it. */
  readonly spaced: boolean;
  readonly left: number;
  readonly right: number;
  readonly up: number;
}

/** A page as far as its edges matter: height in points. */
export interface LayoutPage {
  readonly lines: readonly LayoutLine[];
  readonly height: number;
}
