// What keeps a run from starting or going on (exit 2), such as a path that is not there. Never about a submission.

interface AtPath {
  readonly path: string;
}

/** `system`: the code of the operating system, such as ENOSPC, where it gives one. */
interface BySystem {
  readonly system?: string;
}

interface OfSeveral {
  readonly named: string;
  readonly known: readonly string[];
}

/** Why a notice file is refused, with what its sentence names. */
export interface NoticeFaultDetails {
  readonly notAFile: object;
  readonly tooLarge: { readonly limit: number };
  readonly notYaml: object;
  readonly notYamlAt: { readonly line: number; readonly column: number };
  readonly type: { readonly place: string; readonly wanted: readonly JsonTypeName[] };
  readonly missing: { readonly place: string; readonly name: string };
  readonly unknown: { readonly place: string; readonly name: string };
  readonly value: { readonly place: string };
  readonly duplicateId: { readonly id: string };
  readonly unknownStage: { readonly id: string; readonly name: string };
  readonly unknownClause: { readonly id: string; readonly name: string };
  readonly unknownAfter: { readonly id: string; readonly name: string };
  /** `id` is where the measure puts its fact. */
  readonly unknownNeeded: { readonly id: string; readonly name: string };
  readonly columnTitles: { readonly id: string; readonly name: string };
  readonly noSchema: { readonly id: string };
}

/** Why a file cannot be merged as a part of a batch. */
export interface PartFaultDetails {
  readonly notAPart: object;
  readonly anotherForm: object;
  readonly tooLarge: { readonly limit: number };
  readonly anotherRun: object;
  readonly anotherNotice: object;
  readonly twice: object;
}

export type JsonTypeName = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/** One of a table's codes with the details that belong to it. */
type Tagged<Details> = {
  readonly [Why in keyof Details]: { readonly why: Why } & Details[Why];
}[keyof Details];

export type NoticeFault = Tagged<NoticeFaultDetails>;
export type PartFault = Tagged<PartFaultDetails>;

/** Every code, with what its sentence names. */
export interface UserErrorDetails {
  readonly noSuchPath: AtPath;
  readonly notAFolder: AtPath;
  readonly notAFile: AtPath;
  readonly unreadable: AtPath & BySystem;
  readonly unknownFormat: OfSeveral;
  readonly unknownRequirement: { readonly named: string; readonly similar?: string };
  readonly unknownNotice: OfSeveral;
  readonly badNotice: AtPath & { readonly fault: NoticeFault };
  readonly badTime: { readonly named: string };
  readonly badOption: OfSeveral & { readonly option: string };
  readonly cannotWrite: AtPath & BySystem;
  readonly cannotPrint: BySystem;
  readonly sameOutput: AtPath;
  readonly intoInput: AtPath;
  readonly badShard: { readonly paths: readonly string[]; readonly fault: PartFault };
  readonly isInbox: AtPath;
  readonly isSubmission: AtPath;
  /** Parts of the program itself are missing or damaged. */
  readonly incomplete: object;
  readonly unknownOption: { readonly option: string; readonly similar?: string };
  readonly missingArgument: { readonly argument: string };
  readonly missingOption: { readonly option: string };
  readonly missingValue: { readonly option: string };
  readonly tooManyArguments: object;
  /** Any other usage that the library refuses. */
  readonly badUsage: object;
}

export type UserErrorCode = keyof UserErrorDetails;

export class UserError<Code extends UserErrorCode = UserErrorCode> extends Error {
  override readonly name = 'UserError';
  readonly code: Code;
  readonly detail: UserErrorDetails[Code];

  constructor(code: Code, detail: UserErrorDetails[Code]) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Whether an error is about the run, and not a bug of ours. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof UserError;
}
