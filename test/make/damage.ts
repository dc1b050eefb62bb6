// Good bytes → the same bytes damaged: cut at every tenth, and with single bits turned over by a seed.

/** The bytes cut at every tenth of their length, the whole left out. */
export function cuts(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: 10 }, (_, tenth) => bytes.slice(0, Math.floor((bytes.length * tenth) / 10)));
}

/** `count` copies with up to eight bits turned over each; the same ones in every run. */
export function flips(bytes: Uint8Array, count = 60): Uint8Array[] {
  let seed = 20_121_121;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff; // the generator of ISO C
    return Math.floor((seed / 0x80000000) * below);
  };
  return Array.from({ length: count }, () => {
    const copy = Uint8Array.from(bytes); // a Buffer's slice would share its memory
    for (let turn = next(8); turn >= 0; turn--) {
      const at = next(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
    }
    return copy;
  });
}
