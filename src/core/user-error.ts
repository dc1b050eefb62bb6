// What keeps a run from starting or going on (exit 2), such as a path that is not there. Never about a submission.

export type UserErrorCode =
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

export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: UserErrorCode;
  readonly detail: Readonly<Record<string, string>>;

  constructor(code: UserErrorCode, detail: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Whether an error is about the run, and not a bug of ours. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof UserError;
}
