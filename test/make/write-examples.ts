// Nothing → every example in examples/made, for who wants to look at one (npm run examples).

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeExamples } from './variants.ts';

const folder = join(import.meta.dirname, '../../examples/made');
rmSync(folder, { recursive: true, force: true });
writeExamples(folder);
console.log(folder);
