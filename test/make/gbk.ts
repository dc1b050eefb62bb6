// Text → its bytes in GBK, as Chinese Windows writes names; the table is the platform's decoder turned round.

let table: ReadonlyMap<string, readonly number[]> | undefined;

function turned(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      // Some have two codes: the first is the one that is written.
      if (trail !== 0x7f && !found.has(character)) found.set(character, [lead, trail]);
    }
  }
  return found;
}

/** Throws for a character that GBK does not have. */
export function gbk(text: string): Buffer {
  table ??= turned();
  const bytes = [...text].flatMap((character) => {
    if (character < '\x80') return [character.charCodeAt(0)];
    const pair = table?.get(character);
    if (pair === undefined) throw new Error(`not in GBK: ${character}`);
    return pair;
  });
  return Buffer.from(bytes);
}
