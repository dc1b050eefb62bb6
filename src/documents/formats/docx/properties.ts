// The properties of runs, paragraphs, cells and the page → what they change for the text in them.

import type { AttributeOf, XmlAction } from '../../containers/xml/vocabulary.ts';
import { isShaded, lookElements } from './look.ts';
import { note } from './note.ts';
import type { Walk } from './walk.ts';

type Action = XmlAction<Walk>;

const ground: Action = {
  open: (walk) => {
    walk.grounds.push(false);
    return undefined;
  },
  close: (walk) => {
    walk.grounds.pop();
  },
};

const within = (properties: 'run' | 'paragraph'): Action => ({
  open: (walk) => {
    walk.within = walk.within === 'paragraph' ? 'mark' : properties;
    return undefined;
  },
  close: (walk) => {
    walk.within = walk.within === 'mark' ? 'paragraph' : 'text';
  },
});

function closeLook(walk: Walk): void {
  walk.closedWithin = walk.within;
  walk.within = walk.within === 'mark' ? 'paragraph' : 'text';
}

/** Only what a run's properties said is kept; a paragraph's mark has the same element for its own. */
function keepLook({ closedWithin, run, looks }: Walk, block: number): void {
  looks[block] = closedWithin === 'run' && run ? { look: { ...run.look }, style: run.style } : undefined;
}

function repeatLook({ within: open, run, looks }: Walk, block: number): boolean {
  const kept = looks[block];
  if (open !== 'text' || !run || !kept) return false;
  run.look = { ...kept.look };
  run.style = kept.style;
  return true;
}

function shade(walk: Walk, attribute: AttributeOf): void {
  if (walk.within === 'run' && walk.run) walk.run.look.shaded = isShaded(attribute);
  else if (walk.within === 'paragraph' && walk.paragraph) walk.paragraph.shaded = isShaded(attribute);
  else if (walk.within === 'text') darken(walk, isShaded(attribute));
}

function darken(walk: Walk, dark: boolean): void {
  if (dark && walk.grounds.length > 0) walk.grounds[walk.grounds.length - 1] = true;
}

export const PROPERTIES: Readonly<Record<string, Action>> = {
  ...lookElements<Walk>((walk) => (walk.within === 'run' ? walk.run?.look : undefined)),
  'w:background': note((walk, attribute) => {
    walk.pageShaded = isShaded((name) => (name === 'w:fill' ? attribute('w:color') : undefined));
  }),
  'w:pPr': within('paragraph'),
  'w:rPr': { ...within('run'), close: closeLook, keep: keepLook, again: repeatLook },
  'w:pStyle': note((walk, attribute) => {
    if (walk.paragraph) walk.paragraph.style = attribute('w:val');
  }),
  'w:rStyle': note((walk, attribute) => {
    if (walk.within === 'run' && walk.run) walk.run.style = attribute('w:val');
  }),
  'w:shd': note(shade),
  'w:tbl': ground,
  'w:tc': ground,
  'w:tblStyle': note((walk, attribute) => darken(walk, walk.styles.tableShaded(attribute('w:val')))),
};
