// Loaded in front of a program (--import) → at its end, the most memory that it held goes into a file.

import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.BAOSONG_BENCH_PEAK;
if (file !== undefined && isMainThread)
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
