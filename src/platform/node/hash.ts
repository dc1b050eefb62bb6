// The function of `#hash`, by Node's OpenSSL; its start costs more than most submissions' reading: import it late.

import { createHash } from 'node:crypto';
import type { HashPort } from '../../core/ports.ts';

export const sha256: HashPort['sha256'] = async (bytes) => createHash('sha256').update(bytes).digest('hex');
