// The function of `#hash`, by the browser's own Web Crypto.

import type { HashPort } from '../../core/ports.ts';

export const sha256: HashPort['sha256'] = async (bytes) => {
  const hash = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
