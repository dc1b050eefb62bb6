// The namespaces of WordprocessingML: the transitional and the strict one for each usual prefix.

const OPEN_XML = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

export const DOCX_NAMESPACES = {
  w: [`${OPEN_XML}/wordprocessingml/2006/main`, `${STRICT}/wordprocessingml/main`],
  m: [`${OPEN_XML}/officeDocument/2006/math`, `${STRICT}/officeDocument/math`],
  r: [`${OPEN_XML}/officeDocument/2006/relationships`, `${STRICT}/officeDocument/relationships`],
  a: [`${OPEN_XML}/drawingml/2006/main`, `${STRICT}/drawingml/main`],
  mc: [`${OPEN_XML}/markup-compatibility/2006`],
  v: ['urn:schemas-microsoft-com:vml'],
} as const;
