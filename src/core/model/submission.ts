// A manifest, the documents that it names, and how they came.

import type { Document, NameDifference, Unread } from './document.ts';
import type { DraftedList } from './draft.ts';
import type { Manifest } from './manifest.ts';

/** One file named in the manifest, as it was found and measured. */
export interface ListedFile {
  /** Where in the manifest it is named (JSON Pointer). */
  readonly pointer: string;
  /** As written in the manifest. */
  readonly file: string;
  /** The file that was read, where its name is written a little differently. */
  readonly foundAs?: { readonly name: string; readonly why: NameDifference };
  readonly bytes?: number;
  /** sha256, hex; only where another listed file has the same size. */
  readonly sha256?: string;
  /** The ending of the name, where it stands for another kind than the content. */
  readonly ending?: string;
  readonly document: Document;
  /** How many of the pictures in a Word document are also listed photos, byte for byte. */
  readonly alsoListed?: number;
}

/** What the folder holds besides the listed files. */
export interface FolderFacts {
  readonly unlisted: readonly string[];
  /** Mails and archives by their names, which nobody opens here: in each may lie what somebody else sent. */
  readonly closed?: readonly string[];
  /** Office lock files and the like. */
  readonly skipped: readonly string[];
  /** Links, pipes and the like: never opened. */
  readonly refused: readonly { readonly file: string; readonly unread: Unread }[];
  readonly files: number;
  readonly bytes: number;
  readonly unread?: Unread;
}

/** When a mail was sent, or why its own date does not tell. */
export type MailDate =
  /** ISO 8601 with offset. */
  | { readonly iso: string }
  /** none: no such line; unreadable: no date, or none that exists; zone: of no known zone; several: two that differ. */
  | { readonly unknown: 'none' | 'unreadable' | 'zone' | 'several' };

export interface MailHeader {
  readonly date: MailDate;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
}

export interface Submission {
  /** As the user named it. */
  readonly path: string;
  /** Last part of the path, for headings. */
  readonly name: string;
  /** file: a single one that is no package. */
  readonly form: 'folder' | 'zip' | 'mail' | 'file';
  readonly manifest: Manifest;
  /** Where nobody wrote a list: what the files themselves say that it would be. */
  readonly drafted?: DraftedList;
  readonly folder: FolderFacts;
  readonly listed: readonly ListedFile[];
  readonly mail?: MailHeader;
  /** The beginning of a single file's text: it may name who sent it; a note of plain text only speaks of somebody. */
  readonly words?: { readonly text: string; readonly isNote: boolean };
}
