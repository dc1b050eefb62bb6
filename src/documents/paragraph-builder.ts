// Pieces of text as a format hands them out → paragraphs of runs, neighbours in one state joined.

import type { Paragraph, Run } from '../core/model/document.ts';

/** State and font hint of a piece of text. */
export interface Manner {
  readonly state: Run['state'];
  readonly hint: boolean;
}

export const PLAIN: Manner = { state: undefined, hint: false };

export interface Composer {
  readonly add: (text: string, manner: Manner) => void;
  /** Ends the paragraph; one without text is dropped, since it holds nothing to count. */
  readonly end: () => void;
}

/** Paragraphs of one place, put at the end of `into`. */
export function composer(place: Paragraph['place'], into: Paragraph[]): Composer {
  let runs: Run[] = [];
  let text = '';
  let last = PLAIN;
  const close = () => {
    if (text !== '') runs.push(runOf(text, last));
    text = '';
  };
  return {
    add: (more, manner) => {
      if (manner.state !== last.state || manner.hint !== last.hint) {
        close();
        last = manner;
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

function runOf(text: string, { state, hint }: Manner): Run {
  return state === undefined ? { text, hint } : { text, hint, state };
}
