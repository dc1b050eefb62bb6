// What `count` says of files that are not what they are called, or that nobody reads: the kind, and what to do.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countCommand } from '../../src/cli/commands/count.ts';
import { environmentOf, fillFolder, temporaryFolder } from '../make/run.ts';

const PAGE = '<html><body><p>创建和谐企业</p></body></html>';

test.each<[string, string, number, string[]]>([
  ['a.rar', 'Rar!\x1a\x07\x00', 1, ['是RAR压缩包，没有打开', '解压']],
  ['a.docx', '7z\xbc\xaf\x27\x1c', 1, ['是7z压缩包，没有打开', '解压', '扩展名是.docx，内容却是7z压缩包']],
  ['a.exe', `MZ\x90\0${'\0'.repeat(200)}`, 1, ['是可执行程序，没有打开', '请删去它']],
  ['a.url', '[InternetShortcut]\r\nURL=https://example.org\r\n', 1, ['这是快捷方式']],
  ['a.docx', '', 1, ['文件是空的']],
  ['a.doc', PAGE, 0, ['字数 6', '扩展名是.doc，内容却是网页']],
])('%s', async (name, content, code, says) => {
  const folder = fillFolder(temporaryFolder(), {
    [name]: Buffer.from(content, name === 'a.doc' ? 'utf8' : 'latin1'),
  });
  const { environment, printed } = environmentOf();
  expect(await countCommand([join(folder, name)], {}, environment)).toBe(code);
  for (const words of says) expect(printed()).toContain(words);
});
