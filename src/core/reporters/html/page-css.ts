// The parts of the style sheet → the one string that stands in the page's head.

import { card } from './css-card.ts';
import { frame } from './css-frame.ts';
import { letter } from './css-letter.ts';
import { matrix } from './css-matrix.ts';
import { plot } from './css-plot.ts';
import { print } from './css-print.ts';
import { theme } from './css-theme.ts';

/** Nothing in it comes from input. Print comes last: it takes back what the screen needs. */
export const css = [theme, frame, matrix, plot, card, letter, print].join('');
