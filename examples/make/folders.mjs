// The table of example folders: each is the folder of 昆山市 with one change.

import { DETAILS } from './details.mjs';
import { FAILING } from './failing.mjs';
import { PASSING } from './passing.mjs';
import { UNCHECKED } from './unchecked.mjs';
import { WARNING } from './warning.mjs';

/**
 * @typedef {object} Example
 * @property {string} name of the folder
 * @property {string} shows one sentence for the reader of examples/README.md
 * @property {boolean} [full] with everything that was handed in, not one paper of each kind
 * @property {(folder: import('./folder.mjs').Folder) => void} vary
 */

/** @type {readonly Example[]} */
export const EXAMPLES = [...PASSING, ...WARNING, ...DETAILS, ...FAILING, ...UNCHECKED];
