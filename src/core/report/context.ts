// What a finding is put into words with, and small readings of it that several sentences need.

import type { Messages } from '../i18n/messages.ts';
import { memoize } from '../memoize.ts';
import type { Unread } from '../model/document.ts';
import type { Dossier, Finding } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { Notice, Requirement } from '../model/notice.ts';

export interface Context {
  readonly notice: Notice;
  readonly dossier: Dossier;
  readonly words: Messages;
  /** Name of the manifest's file. */
  readonly manifest: string;
}

/** A requirement by its id; every finding has one. */
export function requirementOf(id: string, notice: Notice): Requirement {
  const requirement = requirementsOf(notice).get(id);
  if (!requirement) throw new Error(`no requirement ${id}`);
  return requirement;
}

const requirementsOf = memoize(
  ({ requirements }: Notice) => new Map(requirements.map((each) => [each.id, each])),
);

/** A number is itself; a list counts its items. */
export function countOf(actual: Finding['actual']): number | undefined {
  if (typeof actual === 'number') return actual;
  return Array.isArray(actual) ? actual.length : undefined;
}

/** Why a file was not measured, and what to do about it; an archive or a mail has sentences of its own. */
export function unreadIn(
  { code, detail = {} }: Unread,
  words: Messages,
): { readonly says: string; readonly do: string } {
  const { kind, wanted, ...rest } = detail;
  const named = {
    ...rest,
    ...(kind === undefined ? {} : { kind: kindName(kind, words) }),
    ...(wanted === undefined ? {} : { wanted: words.family[wanted] }),
  };
  const ofPackage = detail.container !== undefined && isKey(code, words.unreadPackage);
  const advice = ofPackage ? words.unreadPackage[code] : words.unread[code];
  return { says: advice.says(named), do: advice.do(named) };
}

/** A kind of file, as a fact holds it, by its name. */
export function kindName(kind: Json | undefined, { kind: names }: Messages): string {
  return isKey(kind, names) ? names[kind] : names.unknown;
}

/** Whether a table has such an entry. */
export function isKey<Table extends object>(
  key: Json | undefined,
  table: Table,
): key is keyof Table & string {
  return typeof key === 'string' && Object.hasOwn(table, key);
}
