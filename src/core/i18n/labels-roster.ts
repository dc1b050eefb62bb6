// The words of a roster in one language: names of its sheets, heads of its columns. Types only.

export interface RosterLabels {
  /** Names of the sheets that no list of the notice gives. */
  readonly matrix: string;
  readonly findings: string;
  readonly clerks: string;
  readonly missing: string;
  /** Heads of columns. */
  readonly number: string;
  readonly list: string;
  readonly characters: string;
  readonly file: string;
  readonly received: string;
  readonly package: string;
  readonly weight: string;
  readonly requirement: string;
  readonly subject: string;
  readonly clerk: string;
  readonly stage: string;
  readonly due: string;
  /** In the remark on a submitter of whom several packages came. */
  readonly superseded: (packages: number) => string;
}
