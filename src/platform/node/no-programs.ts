// In place of Node's part that starts other programs: commander names it, and nothing here may start any.

/** Never called: no command of ours is a program of its own. */
export function spawn(): never {
  throw new Error('baosong starts no other program');
}
