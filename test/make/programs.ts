// The name of a program that a test needs → whether this machine has it; where CI runs, it must.

import { spawnSync } from 'node:child_process';

/** A test that is left out proves nothing: on a clerk's machine it says so, in CI it fails. */
export function hasProgram(name: string): boolean {
  const found = spawnSync(name, ['--version']).error === undefined;
  if (!found && process.env['CI'] !== undefined) throw new Error(`${name} is missing: .ci/run installs it`);
  if (!found) console.warn(`${name} is not installed: what needs it is left out`);
  return found;
}
