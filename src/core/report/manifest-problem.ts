// A JSON value of the dossier → the manifest problem that it is.

import { isObject } from '../json-pointer.ts';
import type { Json } from '../model/json.ts';
import type { ManifestProblem } from '../model/manifest.ts';

export type Problem = ManifestProblem;

/** Whether a dossier value is a problem of the manifest, as `measure` put it there. */
export function isManifestProblem(value: Json | undefined): value is Problem {
  return isObject(value) && typeof value['code'] === 'string';
}
