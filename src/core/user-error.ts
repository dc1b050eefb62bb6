// The one Error of ours: the run itself cannot start or go on (exit 2). Never about a submission.

export type TroubleCode =
  | 'noSuchPath'
  | 'notAFolder'
  | 'notAFile'
  | 'unreadable'
  | 'unknownFormat'
  | 'unknownRequirement'
  | 'unknownNotice'
  | 'badNotice'
  | 'badTime'
  | 'badOption'
  | 'cannotWrite'
  | 'cannotPrint'
  | 'sameOutput'
  | 'intoInput'
  | 'badShard'
  | 'isInbox'
  | 'isSubmission';

export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly code: TroubleCode;
  readonly detail: Readonly<Record<string, string>>;

  constructor(code: TroubleCode, detail: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Whether an error is a Trouble, also one of another bundle's class. */
export function isTrouble(error: unknown): error is Trouble {
  return error instanceof Error && error.name === 'Trouble' && 'detail' in error;
}
