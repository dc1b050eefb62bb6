// Writes every example folder, the example inbox, and the list of them: node examples/make.mjs [target folder]

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf } from './make/files.mjs';
import { completeFolder, leanFolder } from './make/folder.mjs';
import { EXAMPLES } from './make/folders.mjs';
import { inboxFiles, strayMail } from './make/inbox.mjs';

const target = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));

for (const { name, full, vary } of EXAMPLES) {
  const folder = full ? completeFolder() : leanFolder();
  vary(folder);
  writeFolder(join(target, name), filesOf(folder));
}
writeFolder(join(target, 'inbox-2012-26'), inboxFiles());
writeFileSync(join(target, 'warn-mail-address.eml'), strayMail());
writeFileSync(join(target, 'README.md'), readme());

/**
 * @param {string} path is made anew: a file that an earlier run left would be one too many
 * @param {ReadonlyMap<string, Buffer>} files
 */
function writeFolder(path, files) {
  rmSync(path, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function readme() {
  const rows = (...kinds) =>
    EXAMPLES.filter(({ name }) => kinds.includes(name.slice(0, name.indexOf('-'))))
      .map(({ name, shows }) => `- \`${name}\`：${shows}`)
      .join('\n');
  return `# 示例

这里的企业、园区、人名和电话都是编的。文件夹由 \`node examples/make.mjs\` 从 \`texts/\` 里的文字生成：要改就改文字或脚本，不要直接改文件夹。旁边的 \`名称.txt\` 是检查这个文件夹应当得到的报告，脚本不动它。

每个文件夹都是昆山市的材料改动一处（\`pass-kunshan\` 是全套，其余每样只留一份）。\`pass-\`、\`pending-\`、\`warn-\` 的退出码是 0，\`fail-\`、\`unchecked-\` 是 1。

## 通过

${rows('pass', 'pending')}

## 通过，另有提醒

${rows('warn')}
- \`warn-mail-address.eml\`：材料齐全，但邮件发错了邮箱。

## 不通过

${rows('fail')}

## 没法检查

${rows('unchecked')}

## 收件目录 inbox-2012-26

市三方办在 2012-11-28 09:30 看到的收件目录（\`--as-of "2012-11-28 09:30"\`）：

- \`张家港市\`：六家企业、一个园区，通过。
- \`常熟市.zip\`：中文 Windows 做的压缩包，文件名是 GBK，通过。
- \`太仓市.eml\`：邮件，附件是压缩包；第二批已报了一部分，通过。
- \`昆山市\`：八家企业，通过。
- \`吴江市\`：写的是旧名；两家企业的类型、行业、规模完全相同，提醒。
- \`吴中区\`：企业四家，一篇太短、一篇太长，一个电话少一位，园区材料的文件名多一个空格，不通过。
- \`相城区.zip\`：一篇太长，不通过。\`相城区_旧.zip\` 是两天前交的，不全，以新的为准。
- \`姑苏区\`：写的是旧名平江区；没有园区，不通过。
- \`工业园区\`：七家企业，通过。
- 高新区：没有交。
- \`损坏.zip\` 打不开，看不出是哪里的；\`收件登记.txt\` 不是报送材料。
- 几个地区之间：苏州澜石自动化设备有限公司由吴中区和工业园区各报一次；姑苏区的苏州桃坞百货与太仓市的太仓娄东百货材料约八成相同；姑苏区的苏州塔影物业与相城区的苏州相润汽车电话相同。

收件目录里的材料由 \`texts/bank/\` 的段落和 \`texts/inbox/\` 的单位写成：每篇选的段落、次序、标题和数字都不同，任何两篇至多有两段相同（上面那一篇照抄的除外），字数正好是 \`texts/inbox/\` 里写的数。
`;
}
