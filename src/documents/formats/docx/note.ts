// The commonest kind of action: one that only looks at an element and its attributes.

import type { AttributeOf, XmlAction } from '../../containers/xml/vocabulary.ts';
import type { Walk } from './walk.ts';

/** Sees the element as it opens; what is inside is walked as usual. */
export const note = (see: (walk: Walk, attribute: AttributeOf) => void): XmlAction<Walk> => ({
  open: (walk, attribute) => {
    see(walk, attribute);
    return undefined;
  },
});
