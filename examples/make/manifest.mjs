// A folder's data → the text of 报送清单.yaml, as a clerk fills it in.

/** @typedef {import('./folder.mjs').Folder} Folder */

const HEAD = `# 报送清单：苏人保监〔2012〕26号。只改冒号后面的字；冒号用英文 “:” 并空一格。
# 字数由程序自己数，不用填。
`;

/**
 * @param {Folder} folder
 * @returns {string}
 */
export function manifestText(folder) {
  const parts = [
    HEAD + mapping(folder.head),
    '# ---- 第一批：11月30日前 ----\n',
    entries(
      '企业',
      folder.firms.map(({ entry }) => entry),
    ),
    entries(
      '园区',
      folder.parks.map(({ entry }) => entry),
    ),
    '# ---- 第二批：12月28日前 ----\n',
    folder.summary === undefined ? '' : line('总结', folder.summary.path),
    sequence(
      '信息',
      folder.news.map(({ path }) => path),
    ),
    entries('照片', folder.photos),
    sequence('台账', [...folder.papers.map(({ path }) => path), ...folder.ledgers]),
    Object.keys(folder.declared).length === 0
      ? ''
      : `# ---- 活动开展情况（写明时间、内容，或填佐证文件）----\n${mapping(folder.declared)}`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** @param {Record<string, unknown>} values */
function mapping(values) {
  return Object.entries(values)
    .map(([key, value]) => entryText(key, value))
    .join('');
}

/**
 * @param {string} key
 * @param {unknown} value
 */
function entryText(key, value) {
  if (typeof value === 'string') return line(key, value);
  if (Array.isArray(value)) return sequence(key, value);
  const inner = Object.entries(value ?? {}).map(([name, each]) => `  ${line(name, String(each))}`);
  return `${key}:\n${inner.join('')}`;
}

/**
 * @param {string} key
 * @param {string} value
 */
function line(key, value) {
  return `${key}: ${scalar(value)}\n`;
}

/**
 * @param {string} key
 * @param {readonly string[]} values
 */
function sequence(key, values) {
  return values.length === 0 ? '' : `${key}:\n${values.map((value) => `  - ${scalar(value)}\n`).join('')}`;
}

/**
 * @param {string} key
 * @param {readonly Record<string, string>[]} items
 */
function entries(key, items) {
  if (items.length === 0) return '';
  const item = (values) =>
    Object.entries(values)
      .map(([name, value], index) => `${index === 0 ? '  - ' : '    '}${line(name, value)}`)
      .join('');
  return `${key}:\n${items.map(item).join('\n')}`;
}

/**
 * Plain where YAML reads it as it stands; quoted where it would mean something else.
 * @param {string} value
 */
function scalar(value) {
  return /^[\s"'#&*!|>%@`[\]{},?-]|: | #|:$/.test(value) ? JSON.stringify(value) : value;
}
