// The words of the letters that ask for what is to be mended, in one language. Types only.

/** How many findings of each weight a letter holds. */
export interface LetterCounts {
  readonly mend: number;
  readonly look: number;
  readonly remind: number;
}

export interface NotifyLabels {
  /** The end of a letter's file name. */
  readonly file: string;
  readonly title: (short: string) => string;
  readonly addressee: (name: string) => string;
  /** Whoever sent a package of which nobody knows whose it is. */
  readonly sender: (name: string) => string;
  readonly opening: (notice: string, number: string, date: string, counts: LetterCounts) => string;
  /** Findings that concern no single unit. */
  readonly general: string;
  /** Before the heading of a group: 一、二、… */
  readonly ordinal: (number: number) => string;
  readonly tag: Readonly<Record<'fail' | 'unchecked' | 'warning', string>>;
  readonly also: (count: number) => string;
  readonly due: string;
  readonly byThen: (stage: string, day: string) => string;
  readonly soon: (stage: string, day: string) => string;
  readonly again: (mailbox: string) => string;
  readonly office: (contacts: readonly string[], phones: readonly string[]) => string;
  /** A calendar day with its year; `date` is YYYY-MM-DD. */
  readonly day: (date: string) => string;
}
