// `batch <inbox…>`: every submission in it, the roll-call, and what is seen across them; or one part of it to be merged.

import type { Batch, SubmissionSummary } from '../../core/report/view.ts';
import { BATCH_REPORTERS, reportBatch } from '../../core/reporters/batch.ts';
import type { Environment, ExitCode, FailOn } from '../environment.ts';
import type { ShardNumber } from '../option-values.ts';
import { type OutputOptions, outputsOf, publish } from '../outputs.ts';
import { type ReadOptions, readInbox, readSubmissions } from '../read-inbox.ts';
import { writeShard } from '../shard.ts';
import { writeWhole } from '../write-file.ts';

export interface BatchOptions extends OutputOptions, Omit<ReadOptions, 'output'> {
  readonly failOn: FailOn;
  readonly shard?: ShardNumber;
}

/** Runs a batch; a run that was interrupted reports what was done so far (130). */
export async function batchCommand(
  inboxes: readonly string[],
  options: BatchOptions,
  environment: Environment,
): Promise<ExitCode | 130> {
  const { shard } = options;
  if (shard !== undefined) return shardCommand(inboxes, { ...options, shard }, environment);
  const outputs = outputsOf(options, BATCH_REPORTERS);
  const pictures = outputs.some(({ format }) => format === 'html');
  const screenOnly = outputs.every(({ format }) => format === 'text');
  const batch = await readInbox(inboxes, options, { environment, pictures, screenOnly });
  await publish(outputs, options, environment, (format, style) => reportBatch(format, batch, style));
  return batch.partial ? 130 : exitCodeOfBatch(batch, options.failOn);
}

const SHARD_FORMATS = { json: { endings: ['json'] } };

/** Reads, judges and tells one part of an inbox, and hands over what `merge` needs. */
async function shardCommand(
  inboxes: readonly string[],
  options: BatchOptions & { readonly shard: ShardNumber },
  environment: Environment,
): Promise<ExitCode | 130> {
  const part = options.shard;
  const outputs = outputsOf(options, SHARD_FORMATS);
  // Whoever merges may want the report that shows photos.
  const reading = await readSubmissions(inboxes, options, { environment, pictures: true, part });
  const { rules, digests, done, mine, ...rest } = reading;
  const { notice } = rules;
  const named = { notice: notice.id, noticeHash: notice.hash };
  const asked = { stage: options.stage ?? 'all', strict: options.strict };
  const text = writeShard({
    ...part,
    ...rest,
    ...named,
    asked,
    language: environment.language,
    done,
    digests,
  });
  for (const { path } of outputs.filter((each) => each.path !== undefined || outputs.length === 1)) {
    if (path === undefined) environment.print(text);
    else writeWhole(path, text);
  }
  return done < mine ? 130 : exitCodeOf(digests, options.failOn);
}

function exitCodeOf(digests: readonly SubmissionSummary[], failOn: FailOn): ExitCode {
  const bad = digests.some(
    ({ verdict, counts }) =>
      verdict === 'fail' || verdict === 'unchecked' || (failOn === 'warning' && counts.warnings > 0),
  );
  return bad ? 1 : 0;
}

/** Only the packages that count: an earlier one that was mended is nobody's fault any more. Missing ones fail once overdue. */
export function exitCodeOfBatch({ roll, digests, stages }: Batch, failOn: FailOn): ExitCode {
  const counting = roll.flatMap((row) => (row.digest === undefined ? [] : (digests[row.digest] ?? [])));
  const overdue = (stages[0]?.daysLeft ?? 0) < 0 && roll.some((row) => row.state === 'missing');
  return overdue ? 1 : exitCodeOf(counting, failOn);
}
