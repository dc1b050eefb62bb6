// An element, its declarations and the element around it → where its text goes, and whether it is seen.

import { isKept, isSkipped, type TextState, textPlaceOf, textStateOf } from './element.ts';
import type { Attributes } from './foreign-content.ts';
import { mayCover } from './hiding-styles.ts';
import type { TextStanding } from './paragraph-writer.ts';
import type { Declarations, DeclaredStyle } from './style-rules.ts';
import { isSeen, type Visibility, visibilityOf } from './visibility.ts';

/** One element with what it says of the text in it. */
export interface OpenElement extends TextStanding {
  readonly name: string;
  readonly visibility: Visibility;
  /** Whether the element, or one around it, is hidden or deleted, whatever its colour and size. */
  readonly gone: TextState;
  readonly skipped: boolean;
  /** Nobody can tell here whether it is seen. */
  readonly doubtful: boolean;
  /** It may lie over what stands beside it. */
  readonly covers: boolean;
}

export interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
}

type Appearance = Pick<OpenElement, 'visibility' | 'gone' | 'state' | 'doubtful' | 'covers'>;

/** What stands around all elements. */
export const ROOT = {
  name: '',
  place: 'body',
  state: undefined,
  gone: undefined,
  kept: false,
  skipped: false,
  doubtful: false,
  covers: false,
} as const;

/** An element within its parent. */
export function elementOf(parent: OpenElement, declared: DeclaredStyle, tag: Tag): OpenElement {
  const { name, attributes } = tag;
  return {
    name,
    ...shownIn(parent, declared, tag),
    place: textPlaceOf(name, attributes) ?? parent.place,
    kept: parent.kept || isKept(name),
    skipped: parent.skipped || isSkipped(name, attributes),
  };
}

/** Where rules that nobody follows here decide, what is in the element is in doubt, and nothing of it is gone. */
function shownIn(parent: OpenElement, { held, maybe }: DeclaredStyle, tag: Tag): Appearance {
  const own = appearance(parent, tag, held);
  const other = maybe === undefined ? own : appearance(parent, tag, maybe);
  if (own.state !== other.state) {
    const { visibility } = own.state === undefined ? own : other;
    return { visibility, gone: parent.gone, doubtful: true, covers: false, state: parent.gone ?? 'doubtful' };
  }
  const doubtful = tag.name !== 'summary' && (parent.doubtful || tag.name === 'option' || isFolded(tag));
  const covers = own.state === undefined && mayCover(held);
  return { ...own, doubtful, covers, state: own.state ?? (doubtful ? 'doubtful' : undefined) };
}

/** A reader has to open it first. */
function isFolded({ name, attributes }: Tag): boolean {
  return name === 'details' && !attributes.has('open');
}

function appearance(
  parent: OpenElement,
  tag: Tag,
  declared: Declarations,
): Omit<Appearance, 'doubtful' | 'covers'> {
  const visibility = visibilityOf(tag, declared, parent.visibility);
  const gone = parent.gone ?? textStateOf(tag.name, tag.attributes, declared);
  return { visibility, gone, state: gone ?? STATES[isSeen(visibility)] };
}

const STATES = { yes: undefined, doubtful: 'doubtful', hidden: 'hidden', no: 'invisible' } as const;
