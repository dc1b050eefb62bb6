// Pieces of text in a format's order → paragraphs of runs, neighbours in one state joined.

import type { Paragraph, Run } from '../core/model/document.ts';

/** State and font hint of a piece of text. */
export interface RunStyle {
  readonly state: Run['state'];
  readonly hint: boolean;
}

export const PLAIN_RUN: RunStyle = { state: undefined, hint: false };

export interface ParagraphBuilder {
  readonly add: (text: string, style: RunStyle) => void;
  /** Ends the paragraph; one without text is dropped, since it holds nothing to count. */
  readonly end: () => void;
}

/** Paragraphs of one place, put at the end of `into`. */
export function paragraphBuilder(place: Paragraph['place'], into: Paragraph[]): ParagraphBuilder {
  let runs: Run[] = [];
  let text = '';
  let last = PLAIN_RUN;
  const close = () => {
    if (text !== '') runs.push(runOf(text, last));
    text = '';
  };
  return {
    add: (more, style) => {
      if (style.state !== last.state || style.hint !== last.hint) {
        close();
        last = style;
      }
      text += more;
    },
    end: () => {
      close();
      if (runs.length > 0) into.push({ place, runs });
      runs = [];
    },
  };
}

function runOf(text: string, { state, hint }: RunStyle): Run {
  return state === undefined ? { text, hint } : { text, hint, state };
}
