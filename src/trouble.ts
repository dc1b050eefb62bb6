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
  | 'sameOutput'
  | 'badShard'
  | 'isInbox'
  | 'isSubmission';

export class Trouble extends Error {
  readonly code: TroubleCode;
  readonly detail: Readonly<Record<string, string>>;

  constructor(code: TroubleCode, detail: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
