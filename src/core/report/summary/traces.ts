// Dossier and texts of a submission → what is compared across submissions: names, phones, fingerprints of texts.

import { toBase64 } from '#bytes';
import { fingerprintOf } from '../../facts/index.ts';
import { isObject, valueAt } from '../../json-pointer.ts';
import type { Report } from '../../model/finding.ts';
import type { Json } from '../../model/json.ts';
import type { Submission } from '../../model/submission.ts';
import type { RosterEntry, Traces } from '../../model/summary.ts';
import { escapeAndTruncate } from '../../text/escape-invisible.ts';

/** Small, and no text can be restored from it. */
export function tracesOf(
  { dossier }: Report,
  submission: Pick<Submission, 'listed'>,
  units: readonly RosterEntry[],
): Traces {
  const labels = valueAt(dossier, '/labels');
  return {
    units: units.flatMap(({ label }) => keyOfUnit(label, dossier)),
    phones: phonesIn(dossier, labels),
    texts: submission.listed.flatMap(({ pointer, file, bytes, document }) => {
      const label = isObject(labels) ? labels[pointer.slice(0, pointer.lastIndexOf('/'))] : undefined;
      const { text } = document;
      if (text === undefined || typeof label !== 'string') return [];
      const { size, hashes } = fingerprintOf(text);
      const packed = toBase64(new Uint8Array(hashes.buffer, hashes.byteOffset, hashes.byteLength));
      return [{ file: escapeAndTruncate(file), label, bytes: bytes ?? 0, size, hashes: packed }];
    }),
  };
}

function keyOfUnit(label: string, dossier: Json): Traces['units'][number][] {
  const key = Object.values(isObject(dossier) ? dossier : {})
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .map((item: Json) =>
      isObject(item)
        ? Object.values(item).find((fact) => isObject(fact) && fact['text'] === label && 'key' in fact)
        : undefined,
    )
    .find((fact) => isObject(fact));
  return isObject(key) ? [{ key: String(key['key']), label }] : [];
}

/** The numbers of every labelled item. */
function phonesIn(dossier: Json, labels: Json | undefined): Traces['phones'][number][] {
  if (!isObject(labels)) return [];
  return Object.entries(labels).flatMap(([pointer, label]) => {
    const item = valueAt(dossier, pointer);
    const facts = isObject(item) ? Object.values(item) : [];
    const numbers = facts.flatMap((fact) =>
      isObject(fact) && Array.isArray(fact['digits']) ? fact['digits'] : [],
    );
    return numbers.map((digits) => ({ digits: String(digits), label: String(label) }));
  });
}
