// The commonest kind of action: one that only looks at an element and its attributes.

import type { AttributeOf, XmlAction } from '../../containers/xml/vocabulary.ts';
import type { DocxReading } from './docx-reading.ts';

/** Sees the element as it opens; what is inside is walked as usual. */
export const onOpen = (
  see: (reading: DocxReading, attribute: AttributeOf) => void,
): XmlAction<DocxReading> => ({
  open: (reading, attribute) => {
    see(reading, attribute);
    return undefined;
  },
});
