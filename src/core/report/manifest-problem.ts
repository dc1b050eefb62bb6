// A JSON value of the dossier → the manifest problem that it is.

import type { Json, ManifestProblem } from '../model.ts';
import { isObject } from '../pointer.ts';

export type Problem = ManifestProblem;

/** Whether a dossier value is a problem of the manifest, as `measure` put it there. */
export function isManifestProblem(value: Json | undefined): value is Problem {
  return isObject(value) && typeof value['code'] === 'string';
}
