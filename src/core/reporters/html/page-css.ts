// The parts of the style sheet → the one string that stands in the page's head.

import { card } from './card.ts';
import { frame } from './frame.ts';
import { letter } from './letter.ts';
import { matrix } from './matrix.ts';
import { plot } from './plot.ts';
import { print } from './print.ts';
import { theme } from './theme.ts';

/** Nothing in it comes from input. Print comes last: it takes back what the screen needs. */
export const css = [theme, frame, matrix, plot, card, letter, print].join('');
