// Content controls → whether their text is the hint to type something, which nobody has typed yet.

import type { DocxAction, DocxReading } from './docx-reading.ts';

/** Whether Word counts the hint is not known (docs/counting.md); it is no text of the writer. */
export const PLACEHOLDER_ELEMENTS: Readonly<Record<string, DocxAction>> = {
  'w:sdt': {
    open: (reading) => {
      reading.hints.push(false);
      return undefined;
    },
    close: (reading) => {
      reading.hints.pop();
    },
  },
  'w:sdtPr': {
    open: (reading) => {
      reading.inControl++;
      return undefined;
    },
    close: (reading) => {
      reading.inControl--;
    },
  },
  'w:showingPlcHdr': {
    open: (reading, attribute) => {
      if (reading.inControl > 0 && isOn(attribute('w:val'))) markInnermost(reading);
      return undefined;
    },
  },
};

function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

function markInnermost({ hints }: DocxReading): void {
  if (hints.length > 0) hints[hints.length - 1] = true;
}
