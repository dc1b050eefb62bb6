// Findings of little weight → one line for each sort: what, and the first few that it concerns.

import type { Messages } from '../i18n/messages.ts';
import type { FindingView } from '../report/view/index.ts';

/** Of one requirement no more different sentences than this: the last line says how many more there are. */
const MOST_SENTENCES = 3;

/** Lines by requirement, then by sentence: a sentence may quote what was found at its place. */
export function groupInfos(findings: readonly FindingView[], messages: Messages): string[] {
  return groupsBy(findings, ({ finding }) => finding.requirement).flatMap((own) => {
    const alike = groupsBy(own, ({ headline }) => headline);
    const rest = alike.slice(MOST_SENTENCES).flat().length;
    const lines = alike.slice(0, MOST_SENTENCES).map((same) => lineOf(same, messages));
    return rest === 0 ? lines : [...lines, messages.alike(own[0]?.title ?? '', rest)];
  });
}

function lineOf(same: readonly FindingView[], messages: Messages): string {
  const names = same.flatMap(({ subject, finding }) => subject ?? finding.file ?? []);
  return messages.together(same[0]?.headline ?? '', names, same.length);
}

function groupsBy(
  findings: readonly FindingView[],
  keyOf: (view: FindingView) => string,
): readonly (readonly FindingView[])[] {
  const groups = new Map<string, FindingView[]>();
  for (const each of findings) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return [...groups.values()];
}
