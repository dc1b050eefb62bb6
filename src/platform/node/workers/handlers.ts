// What a reading thread is asked for → its answers: checks, digests and counts.

import { check } from '../../check.ts';
import { type LoadedNotice, loadNotice } from '../../notice/load.ts';
import { tell } from '../../phrase/tell.ts';
import { safeReport } from '../../safe-report.ts';
import { countAt } from '../count-inside.ts';
import { work } from '../work.ts';
import type { Errands } from './serve.ts';
import type { RulesAt } from './task.ts';

const loaded = new Map<string, Promise<LoadedNotice>>();

function rulesAt({ notice, shelf }: RulesAt): Promise<LoadedNotice> {
  const known = loaded.get(notice) ?? loadNotice(notice, shelf);
  loaded.set(notice, known);
  return known;
}

export const ERRANDS: Errands = {
  async check({ path, rules, options, language }, desk) {
    const loadedRules = await rulesAt(rules);
    const submission = await desk.submission(path, loadedRules.notice);
    return tell(safeReport(check(submission, loadedRules, options)), loadedRules.notice, language);
  },
  async digest({ path, rules, settings }, desk) {
    return work(path, await rulesAt(rules), settings, desk.submission);
  },
  count: ({ path }, desk) => countAt(path, desk.read),
};
