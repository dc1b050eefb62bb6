// What a reading thread is asked for → its answers: checks, digests and counts.

import { check } from '../../../core/check.ts';
import { sanitize } from '../../../core/report/sanitize.ts';
import { toView } from '../../../core/report/to-view.ts';
import { countAt } from '../count-documents.ts';
import { type LoadedNotice, loadNotice } from '../notices.ts';
import { work } from '../summarize-submission.ts';
import type { RulesAt } from './protocol.ts';
import type { Errands } from './worker.ts';

const loaded = new Map<string, Promise<LoadedNotice>>();

function rulesAt({ notice, noticePaths }: RulesAt): Promise<LoadedNotice> {
  const known = loaded.get(notice) ?? loadNotice(notice, noticePaths);
  loaded.set(notice, known);
  return known;
}

export const ERRANDS: Errands = {
  async check({ path, rules, options, language }, desk) {
    const loadedRules = await rulesAt(rules);
    const submission = await desk.submission(path, loadedRules.notice);
    return toView(sanitize(check(submission, loadedRules, options)), loadedRules.notice, language);
  },
  async digest({ path, rules, settings }, desk) {
    return work(path, await rulesAt(rules), settings, desk.submission);
  },
  count: ({ path }, desk) => countAt(path, desk.read),
};
