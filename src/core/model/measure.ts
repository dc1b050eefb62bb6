// A fact that a notice asks to be derived from others. Types only.

/** A fact derived from others; exactly one of the operations is given. */
export interface Measure {
  /** Pointer into the dossier at which the result is put. */
  readonly put: string;
  /** How many different values there are at these places. */
  readonly distinct?: readonly string[];
  /** Sum of the numbers at these places; a document that cannot be read makes it a range. */
  readonly sum?: readonly string[];
  /** Groups of items with an equal value: [{ value, items, subjects, files }]. */
  readonly repeated?: readonly string[];
  /** `repeated`, `alike`, `akin`: the items that are compared. */
  readonly among?: readonly string[];
  /** Pairs of items whose texts at `text` agree to at least so many per cent: [{ share, items, subjects, files }]. */
  readonly alike?: number;
  /** `repeated`: for each of `among` the requirement whose minimum must be met without the repeats: `spare`. */
  readonly needed?: readonly string[];
  /** Items whose names at this path are likely one unit's, but not equal: [{ items, subjects }]. */
  readonly akin?: string;
  /** For each place of `within`: whether one of its values under this name is also at `with`. */
  readonly shares?: string;
  readonly with?: string;
  /** For each item here: whether the text at `text` names the unit at `names`. */
  readonly within?: string;
  readonly text?: string;
  readonly names?: string;
  /** `names`: other units; those that a heading names are put beside the result, as `<put>Others`. */
  readonly others?: readonly string[];
  /** `repeated`, `alike`: items that are compared with those of `among`, but not with one another. */
  readonly against?: readonly string[];
  /** For each text document here: how many per cent of it are words that the notice's requirements quote. */
  readonly cites?: boolean;
  /** For each text document here: the parts that match one of these patterns. */
  readonly leftovers?: readonly string[];
  /** For each text document here: 字数 without the title line and the lines that match. */
  readonly bodyWithout?: readonly string[];
  /** For each text: whether the person that it prints behind `labels` is the one at these names of the item. */
  readonly printed?: { readonly person: string; readonly phone: string };
  /** Without `printed`: for each text document here, the numbers behind these labels that cannot be right. */
  readonly labels?: PrintedLabels;
}

/** Words with which a paper introduces whom to call, that person's number by itself, and any number. */
export interface PrintedLabels {
  readonly person: readonly string[];
  readonly ownPhone: readonly string[];
  readonly phone: readonly string[];
}
