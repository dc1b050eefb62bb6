// Radicals and compatibility forms of ideographs → the ideographs that look like them.

// U+2E80 to U+2EF3; a full stop where no ideograph looks like the radical. NFKC folds only two of them.
const SUPPLEMENT =
  '.厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尣巳幺彑彐忄㣺扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒网网网羊羊羊耂肀聿肉臼' +
  '艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阝阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const FIRST = 0x2e80;

// Compatibility ideographs too, which any normal form folds.
const RADICALS = /[\u2e80-\u2fd5\uf900-\ufad9]/g;

/** Character maps of PDFs and copies out of them hold radicals in place of letters: 长 as U+2ED3. */
export function withIdeographs(text: string): string {
  return text.replace(RADICALS, ideographOf);
}

function ideographOf(radical: string): string {
  const found = SUPPLEMENT[radical.charCodeAt(0) - FIRST] ?? '.';
  return found === '.' ? radical.normalize('NFKC') : found;
}
