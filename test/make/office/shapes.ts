// Paragraphs → the text box that Word writes, with its copy for old readers; a picture in the line.

const EMU = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const PICTURES = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const SHAPES = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

/** One dot of one colour. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let shapes = 0;

/** The same text twice, of which a reader takes one. */
export function boxXml(paragraphs: string): string {
  const text = `<w:txbxContent>${paragraphs}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(
    'anchor',
    `<a:graphicData uri="${SHAPES}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2400000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${text}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>`,
  )}</mc:Choice><mc:Fallback><w:pict><v:shape style="width:189pt;height:71pt"><v:textbox>${text}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

/** By the id of its relation. */
export function pictureXml(id: string): string {
  return `<w:r>${drawing(
    'inline',
    `<a:graphicData uri="${PICTURES}"><pic:pic xmlns:pic="${PICTURES}"><pic:nvPicPr><pic:cNvPr id="1" name="1.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>`,
  )}</w:r>`;
}

function drawing(place: 'inline' | 'anchor', graphic: string): string {
  shapes++;
  const size = place === 'inline' ? [360_000, 360_000] : [2_400_000, 900_000];
  const at =
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>2400000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>400000</wp:posOffset></wp:positionV>';
  const floats =
    'distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"';
  const [open, head, wrap] = place === 'inline' ? ['', '', ''] : [` ${floats}`, at, '<wp:wrapTopAndBottom/>'];
  return `<w:drawing><wp:${place} ${EMU}${open}>${head}<wp:extent cx="${size[0]}" cy="${size[1]}"/>${wrap}<wp:docPr id="${shapes}" name="s${shapes}"/><a:graphic>${graphic}</a:graphic></wp:${place}></w:drawing>`;
}
