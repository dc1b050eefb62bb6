// (b) The peer: what is quickly put together from packages: yaml, mammoth for the text, ajv for the rules.
//
// It does: YAML of any form, the text of each document by mammoth, 字数 by a plain rule over that text, one JSON Schema.
// It does not: phones beyond a pattern, other formats, hidden text, tracked changes as a finding, sentences, places,
// what is said across folders.
// node test/bench/peer.mjs inbox [count]

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import mammoth from 'mammoth';
import { parse } from 'yaml';
import { countOf } from './make/text.mjs';

const length = { type: 'integer', minimum: 2000, maximum: 2500 };
const unit = (hard) => ({
  type: 'object',
  required: ['名称', '文件', 'present', 'characters', ...(hard ? ['联系人', '电话'] : [])],
  properties: {
    present: { const: true },
    characters: length,
    联系人: { type: 'string', pattern: '^\\p{Script=Han}{2,4}$' },
    电话: { type: 'string', pattern: '^(?!0512-?(65115512|65249813))(0\\d{2,3}-?\\d{7,8}|1[3-9]\\d{9})$' },
  },
});
const written = {
  type: 'object',
  properties: { present: { const: true }, characters: { type: 'integer', minimum: 1 } },
};
const validate = new Ajv2020({ allErrors: true, unicodeRegExp: true }).compile({
  type: 'object',
  required: ['企业', '园区', '总结', '信息', '照片', '第一批报送时间'],
  properties: {
    企业: { type: 'array', minItems: 5, items: unit(true) },
    园区: { type: 'array', minItems: 1, items: unit(false) },
    第一批报送时间: { type: 'string', pattern: '^2012-(0\\d|1[01])-' },
    总结: written,
    信息: { type: 'array', minItems: 1, items: written },
    照片: { type: 'array', minItems: 1 },
  },
});

const listed = (文件) => ({ 文件 });

/** Of what is no .docx it only sees that it is there. */
async function measured(unit, folder) {
  const path = join(folder, unit.文件);
  if (!existsSync(path)) return { ...unit, present: false };
  if (!path.endsWith('.docx')) return { ...unit, present: true, characters: 1 };
  const { value } = await mammoth.extractRawText({ path });
  return { ...unit, present: true, characters: countOf(value) };
}

const [inbox = '', most = '1000000'] = process.argv.slice(2);
for (const name of readdirSync(inbox).sort().slice(0, Number(most))) {
  const folder = join(inbox, name);
  const list = parse(readFileSync(join(folder, '报送清单.yaml'), 'utf8'), { schema: 'failsafe' });
  for (const key of ['企业', '园区']) {
    if (list[key]) list[key] = await Promise.all(list[key].map((each) => measured(each, folder)));
  }
  if (list.总结) list.总结 = await measured(listed(list.总结), folder);
  if (list.信息) list.信息 = await Promise.all(list.信息.map((path) => measured(listed(path), folder)));
  const reasons = validate(list)
    ? []
    : validate.errors.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  console.log(name, reasons.length > 0 ? `fail ${reasons.join(',')}` : 'pass');
}
