// Why a file was not measured → what is said of it, and what to do; kinds of files by their names.

import type { Messages } from '../i18n/messages.ts';
import type { Unread } from '../model/document.ts';
import type { Json } from '../model/json.ts';

/** An archive or a mail has sentences of its own; `ask` is for the sender, `do` for whoever checks. */
export function unreadSentences(
  { code, detail = {} }: Unread,
  messages: Messages,
): { readonly says: string; readonly do: string; readonly ask: string } {
  const { kind, wanted, ...rest } = detail;
  const named = {
    ...rest,
    ...(kind === undefined ? {} : { kind: kindName(kind, messages) }),
    ...(wanted === undefined ? {} : { wanted: messages.family[wanted] }),
  };
  const ofPackage = detail.container !== undefined && isKey(code, messages.unreadPackage);
  const advice = ofPackage ? messages.unreadPackage[code] : messages.unread[code];
  return { says: advice.says(named), do: advice.do(named), ask: (advice.ask ?? advice.do)(named) };
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
