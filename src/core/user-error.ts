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
  /** The nearest of the known; where it is not given, the sentence finds it. */
  readonly similar?: string;
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
  /** `similar`: what lies near under a name that is nearly the same. */
  readonly noSuchPath: AtPath & { readonly similar?: string };
  readonly unknownCommand: OfSeveral;
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
  readonly linkedFolder: AtPath;
  /** Letters that were written into the folder and are not there any more as written. */
  readonly lettersReplaced: AtPath & { readonly names: readonly string[] };
  readonly cannotPrint: BySystem;
  /** The system gives no memory figure, file handle or thread: nobody could watch over the reading. */
  readonly systemRefused: BySystem;
  readonly sameOutput: AtPath;
  readonly intoInput: AtPath;
  readonly badShard: { readonly paths: readonly string[]; readonly fault: PartFault };
  readonly isInbox: AtPath;
  readonly isSubmission: AtPath;
  /** A list is there: nothing is written over. */
  readonly listExists: AtPath & { readonly folder: string };
  /** Parts of the program itself are missing or damaged. */
  readonly incomplete: object;
  readonly unknownOption: OfSeveral;
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

/** What the system refused, as its code; undefined for an error of another kind. */
function systemCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  const code = String(error.code);
  // Node tells of a thread that could not be made by a code of its own, without a call of the system.
  return 'syscall' in error || code === 'ERR_WORKER_INIT_FAILED' ? code : undefined;
}

/** Codes of the system for what has run out, whatever it was asked for. */
export const RUN_OUT: readonly string[] = ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'ERR_WORKER_INIT_FAILED'];

/** Throws UserError `systemRefused` where handles, memory or threads have run out: the path that met it is not to blame. */
export function throwIfRunOut(error: unknown): void {
  const system = systemCodeOf(error);
  if (system !== undefined && RUN_OUT.includes(system)) throw new UserError('systemRefused', { system });
}

/** A refusal of the system → the sentence of the run; every other error stays what it is. */
export function orSystemRefused(error: unknown): unknown {
  const system = isUserError(error) ? undefined : systemCodeOf(error);
  return system === undefined ? error : new UserError('systemRefused', { system });
}

/** Whether an error is about the run, and not a bug of ours. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof UserError;
}
