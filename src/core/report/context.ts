// What a finding is put into words with, and small readings of it that several sentences need.

import type { Detail, Messages } from '../i18n/messages.ts';
import { memoize } from '../memoize.ts';
import type { Unread } from '../model/document.ts';
import type { Dossier, Finding } from '../model/finding.ts';
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
  { code, detail }: Unread,
  words: Messages,
): { readonly says: string; readonly do: string } {
  const named = inWords(detail, words);
  const advice =
    (detail?.['container'] === undefined ? undefined : words.unreadPackage[code]) ?? words.unread[code];
  return { says: advice.says(named), do: advice.do(named) };
}

/** Kinds and families inside a detail, by their names. */
export function inWords(detail: Detail | undefined, words: Messages): Detail {
  const { kind, wanted } = detail ?? {};
  return {
    ...detail,
    ...(isKey(kind, words.kind) ? { kind: words.kind[kind] } : {}),
    ...(isKey(wanted, words.family) ? { wanted: words.family[wanted] } : {}),
  };
}

function isKey<Table extends object>(key: unknown, table: Table): key is keyof Table {
  return typeof key === 'string' && Object.hasOwn(table, key);
}
