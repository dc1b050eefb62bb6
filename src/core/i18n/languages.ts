// The languages of the program: a further one is its catalogue and one line here.

import type { Messages } from './messages.ts';

/** A catalogue is loaded only when it is asked for. */
export type Languages = Readonly<Record<string, () => Promise<Messages>>>;

/** By the name that `--lang` takes; the first is the one that is taken where none is asked for. */
export const LANGUAGES = {
  zh: async () => (await import('./zh.ts')).zh,
  en: async () => (await import('./en.ts')).en,
} as const satisfies Languages;

export type Language = keyof typeof LANGUAGES;
