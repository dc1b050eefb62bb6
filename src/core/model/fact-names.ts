// The name of a fact → the names under which what belongs to it stands beside it in the dossier.

/** Both ends of a number that is not certain. */
export function rangeNameOf(name: string): string {
  return `${name}Range`;
}

/** Why a number is not certain: the first document that could not be read. */
export function unreadNameOf(name: string): string {
  return `${name}Unread`;
}

/** The other units that a text names in place of its own. */
export function othersNameOf(name: string): string {
  return `${name}Others`;
}
