// Nothing → every example in examples/made, to look at, and those in the repository written anew (npm run examples).

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { refreshTracked, writeExamples } from './variants.ts';

const folder = join(import.meta.dirname, '../../examples/made');
rmSync(folder, { recursive: true, force: true });
refreshTracked();
writeExamples(folder);
console.log(folder);
