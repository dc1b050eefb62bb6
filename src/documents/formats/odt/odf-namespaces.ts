// The namespaces of OpenDocument 1.x by their usual prefixes.

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

export const ODF_NAMESPACES = {
  office: [`${OASIS}:office:1.0`],
  style: [`${OASIS}:style:1.0`],
  text: [`${OASIS}:text:1.0`],
  table: [`${OASIS}:table:1.0`],
  draw: [`${OASIS}:drawing:1.0`],
  fo: [`${OASIS}:xsl-fo-compatible:1.0`],
  svg: [`${OASIS}:svg-compatible:1.0`],
  xlink: ['http://www.w3.org/1999/xlink'],
} as const;
