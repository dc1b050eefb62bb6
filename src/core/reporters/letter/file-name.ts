// Names of submitters → file names that every system takes: Windows above all, where a district's clerk opens them.

/** Short enough that the longest, in UTF-8 and with an ending and a temporary mark, is below 255 bytes. */
const NAME_UNITS = 60;
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
// Device names keep their meaning before any ending.
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

/** Names in their order, each followed by the same word, all different even where case does not count. */
export function fileNames(names: readonly string[], word: string): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = plainName(name);
    for (let number = 1; ; number++) {
      const full = `${plain}_${word}${number === 1 ? '' : `_${number}`}`;
      const key = full.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return full;
    }
  });
}

function plainName(name: string): string {
  const plain = [...name.normalize('NFC').replace(FORBIDDEN, '_').trim()].join('');
  const short = plain.slice(0, NAME_UNITS).replace(/[\ud800-\udbff]$/, '');
  const begun = short.replace(/^[.~-]+/, '_').replace(/[. ]+$/, '');
  return RESERVED.test(begun) || begun === '' ? `_${begun}` : begun;
}
