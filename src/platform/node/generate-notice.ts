// A bundled notice → all that is generated from it; called by the build, and by the test that keeps it fresh.

import { LANGUAGES } from '../../core/i18n/languages.ts';
import { userErrorSentence } from '../../core/i18n/user-error-sentence.ts';
import { dossierSchema, manifestSchema } from '../../core/notice/index.ts';
import { precompile } from '../../core/notice/precompile.ts';
import { isUserError } from '../../core/user-error.ts';
import { loadNotice, type NoticePaths, stampFor } from './notices.ts';

export interface Generated {
  /** Source of the module with the notice and its checks. */
  readonly module: string;
  /** The notice, which the module takes from a file of its id. */
  readonly json: string;
  readonly dossierSchema: string;
  readonly manifestSchema: string;
}

/** Id of a bundled notice → its generated files, as texts. */
export async function generate(id: string, noticePaths: NoticePaths): Promise<Generated> {
  const { notice } = await loadNotice(id, noticePaths);
  const text = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`;
  return {
    module: precompile(notice, stampFor(id, noticePaths)),
    json: JSON.stringify(notice),
    dossierSchema: text(dossierSchema(notice)),
    manifestSchema: text(manifestSchema(notice)),
  };
}

/** What a build stopped at → the sentence for whoever wrote the notice; undefined where the fault is not in a notice. */
export async function faultOf(error: unknown): Promise<string | undefined> {
  return isUserError(error) ? userErrorSentence(error, await LANGUAGES.zh()) : undefined;
}
