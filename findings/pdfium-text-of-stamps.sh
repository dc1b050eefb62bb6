#!/usr/bin/env bash
# One would guess that the text of a page which PDFium gives holds what its own rendering of that page shows. The letters in the appearance
# of an annotation (a stamp “已审核”, a note typed on the page) are drawn, with FPDF_ANNOT, but FPDFText_CountChars and FPDFText_GetText know
# none of them, in a page with other text and in one without. Whom it touches: whoever counts or searches the text of PDFs that an office has stamped.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > package.json <<'JSON'
{ "private": true, "type": "module", "dependencies": { "@hyzyla/pdfium": "2.1.13" } }
JSON
npm install --silent --no-audit --no-fund

cat > try.js <<'JS'
import { PDFiumLibrary } from '@hyzyla/pdfium';

const appearance = 'BT /F1 24 Tf 4 10 Td (APPROVED) Tj ET';
const FONT = '/Resources<</Font<</F1 5 0 R>>>>';

/** A page of 300 x 200 points with this text and a stamp in its upper half. */
function pdf(text) {
  const content = text === '' ? '' : `BT /F1 12 Tf 20 20 Td (${text}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]${FONT}/Contents 4 0 R/Annots[6 0 R]>>`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Annot/Subtype/Stamp/F 4/Rect[20 120 220 160]/AP<</N 7 0 R>>>>',
    `<</Type/XObject/Subtype/Form/BBox[0 0 200 40]${FONT}/Length ${appearance.length}>>stream\n${appearance}\nendstream`,
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(`${file}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`, 'latin1');
}

/** Dark points in the upper half of the drawn page, where the stamp is. */
async function inkOf(page) {
  const { data, width, height } = await page.render({ scale: 1, render: 'bitmap' });
  let ink = 0;
  for (let at = 0; at < (width * height * 4) / 2; at += 4) if (data[at] < 128) ink++;
  return ink;
}

const library = await PDFiumLibrary.init();
for (const text of ['Report of the year', '']) {
  const document = await library.loadDocument(pdf(text));
  const page = document.getPage(0);
  console.log(JSON.stringify({ text: page.getText(), stampIsDrawn: (await inkOf(page)) > 100 }));
  document.destroy();
}
library.destroy();
JS

echo "node $(node --version), @hyzyla/pdfium 2.1.13"
seen=$(node try.js)
echo "$seen"
[ "$(sed -n 1p <<<"$seen")" = '{"text":"Report of the year","stampIsDrawn":true}' ]
[ "$(sed -n 2p <<<"$seen")" = '{"text":"","stampIsDrawn":true}' ]
echo 'as it was'

# Seen on Node 20.20.2:
#   {"text":"Report of the year","stampIsDrawn":true}
#   {"text":"","stampIsDrawn":true}
