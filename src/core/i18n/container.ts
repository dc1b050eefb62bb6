// Advice about documents × advice about what they came in → one table: an archive is not mended like a document.

import type { UnreadCode } from '../model/document.ts';
import type { Advice, Detail, Words } from './messages.ts';

/** What is said where `detail.container` tells that an archive or a mail is meant. */
export type ContainerAdvice = Readonly<Partial<Record<UnreadCode, Advice>>>;

/** Each sentence chooses by its detail. */
export function withContainers(own: Words['unread'], boxed: ContainerAdvice): Words['unread'] {
  const entries = Object.entries(boxed).map(([code, advice]) => [
    code,
    either(own[code as UnreadCode], advice),
  ]);
  return { ...own, ...Object.fromEntries(entries) };
}

function either(document: Advice, container: Advice): Advice {
  const of = (detail: Detail) => (detail['container'] === undefined ? document : container);
  return { says: (detail) => of(detail).says(detail), do: (detail) => of(detail).do(detail) };
}
