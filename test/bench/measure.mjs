// Commands and functions → what they cost, always as ratios of neighbours in time: the machine may be busy.

import { spawnSync } from 'node:child_process';

// Node reads the certificates that it names before anything else: half of an empty start, and no work of any program here.
const { NODE_EXTRA_CA_CERTS: _unset, ...ENVIRONMENT } = process.env;

/**
 * Processor time (user and system, all threads) and wall time of a process, in seconds, as the shell's wait tells them.
 * @param {readonly string[]} command
 */
export function costOf(command) {
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$@" >/dev/null 2>/dev/null';
  const { stderr } = spawnSync('bash', ['-c', script, 'bash', ...command], {
    encoding: 'utf8',
    env: ENVIRONMENT,
  });
  const [wall = 0, user = 0, system = 0] = stderr.trim().split(/\s+/).map(Number);
  return { wall, cpu: user + system };
}

/**
 * Ratios → their median and quartiles.
 * @param {readonly number[]} ratios
 * @returns {{ median: number, low: number, high: number, rounds: number }}
 */
export function spread(ratios) {
  const sorted = [...ratios].sort((a, b) => a - b);
  const at = (share) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75), rounds: sorted.length };
}

/**
 * Two commands by turns → how many times the second's cost the first's is.
 * @param {number} rounds
 * @param {readonly string[]} ours
 * @param {readonly string[]} theirs
 */
export function compared(rounds, ours, theirs) {
  const pairs = Array.from({ length: rounds }, (_, round) => {
    const first = costOf(round % 2 ? theirs : ours);
    const second = costOf(round % 2 ? ours : theirs);
    return round % 2 ? { a: second, b: first } : { a: first, b: second };
  });
  return {
    cpu: spread(pairs.map(({ a, b }) => a.cpu / b.cpu)),
    wall: spread(pairs.map(({ a, b }) => a.wall / b.wall)),
  };
}

/**
 * Microseconds of processor time for one call, in this process.
 * @param {number} times
 * @param {() => unknown} run
 */
export async function microsecondsOf(times, run) {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time++) await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / times;
}

const number = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/**
 * One line of the table. `most`: the ratio may not be above it; `least`: not below it; neither: it is only told.
 * @param {string} what
 * @param {ReturnType<typeof spread> | number | undefined} measured undefined where it was not
 * @param {{ most?: number, least?: number, unit?: string }} target
 */
export function row(what, measured, { most, least, unit = '×' } = {}) {
  const ratio = typeof measured === 'object' ? measured.median : measured;
  const quartiles =
    typeof measured === 'object'
      ? `(${number(measured.low)}–${number(measured.high)}, ${measured.rounds})`
      : '';
  const isWanted = most !== undefined || least !== undefined;
  const wanted = isWanted ? (most === undefined ? `≥ ${least}${unit}` : `≤ ${most}${unit}`) : '';
  const met = ratio !== undefined && (most === undefined ? ratio >= (least ?? 0) : ratio <= most);
  const verdict = ratio === undefined ? 'not measured' : isWanted ? (met ? 'ok' : 'over') : 'for the record';
  const figure = ratio === undefined ? '–' : `${number(ratio)}${unit}`;
  console.log(
    `${what.padEnd(66)} ${figure.padStart(9)} ${quartiles.padEnd(18)} ${wanted.padEnd(8)} ${verdict}`,
  );
}
