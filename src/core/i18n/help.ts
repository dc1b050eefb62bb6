// The words of the command line itself, in both languages.

/** The names of arguments, as usage lines show them. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  folder: '文件夹',
  inbox: '收件文件夹',
  part: '结果文件',
  file: '文件',
  requirement: '编号',
};

const zh = {
  about: '报送前检查材料：家数、字数、联系人、电话、照片和期限，逐条对照通知。',
  examples:
    '常用：\n  baosong 文件夹                 检查一份报送材料\n  baosong count 材料.docx        数一份文件的字数\n',
  exitCodes:
    '\n退出码：0 全部通过；1 有不通过或没法检查的；2 命令写错或程序没法工作；3 程序自身的错误；130 被中断\n',
  version: '显示版本号',
  help: '显示帮助',
  limits: '列出检查时的各项上限',
  lang: '报告的语言：zh（中文，默认）或 en',
  check: '检查一份或几份报送材料（默认命令）',
  folders: '放材料的文件夹（或.zip、.eml），里面有“报送清单.yaml”',
  format: '格式：text（默认）、json、junit、markdown、html、xlsx、csv',
  output: '把报告写进文件，格式看扩展名（.txt .json .xml .md .html .xlsx .csv）；可以写几次',
  stage: '只查这一批：1、2；all 为全部',
  asOf: '按这个时间判断期限，例如 2012-11-28 或 "2012-11-28 09:30"',
  notice: '按哪个规则检查：编号，或规则文件（.yaml）的位置',
  failOn: '什么算不通过（退出码1）：error（默认）或 warning',
  strict: '提醒也算错误',
  mask: '电话号码隐去中间几位',
  quiet: '只显示结论',
  batch: '检查收件文件夹里的全部报送材料，并点名谁还没有报',
  inboxes: '收件文件夹：里面每个文件夹、.zip或.eml是一份报送材料',
  batchFormat: '格式：text（默认）、json、html、xlsx、csv',
  batchOutput: '把报告写进文件，格式看扩展名（.txt .json .html .xlsx .csv）；可以写几次',
  jobs: '同时用几个进程；不写由程序决定',
  shard: '只做第i份、共n份，结果写成可合并的JSON，例如 1/2',
  noProgress: '不显示进度',
  notify: '给每个要补正的地区写一份补正通知（网页和可粘贴的文字）',
  letters: '通知写到这个文件夹（建议用空文件夹）',
  merge: '合并几份--shard的结果，出一份完整的报告',
  parts: '各份--shard写出的JSON文件',
  count: '数文件的字数（与Word“字数统计”一致），给出范围',
  files: 'Word、WPS、PDF等文件；.zip、.eml则数里面的每一份',
  countFormat: '格式：text（默认）、json',
  explain: '查看各项要求的条款、原文、理解和改法',
  requirement: '要求的编号，例如报告右侧方括号里的',
  title: (text: string) =>
    ({
      'Usage:': '用法：',
      'Options:': '选项：',
      'Commands:': '命令：',
      'Arguments:': '参数：',
      'Global Options:': '通用选项：',
    })[text] ?? text,
  usage: (text: string) =>
    text
      .replace('[options]', '[选项]')
      .replace('[command]', '[命令]')
      .replace(/[a-z]+(?=(?:\.\.\.)?[>\]])/, (name) => ARGUMENTS[name] ?? name),
  argument: (name: string) => ARGUMENTS[name] ?? name,
  usageError: (text: string) => usageZh(text),
};

/** The library's usage errors, which are English, as one Chinese sentence with the next step. */
function usageZh(text: string): string {
  const quoted = /'([^']*)'/.exec(text)?.[1] ?? '';
  const next = '看用法：baosong --help\n';
  if (text.includes('unknown option')) return `没有“${quoted}”这个选项。${next}`;
  if (text.includes('unknown command')) return `没有“${quoted}”这个命令。${next}`;
  if (text.includes('missing required argument')) return `没有写要处理的文件或文件夹。${next}`;
  if (text.includes('argument missing')) return `选项“${quoted}”后面少写了内容。${next}`;
  if (text.includes('too many arguments')) return `写的内容太多了。${next}`;
  return `命令写得不对。${next}`;
}

const en: typeof zh = {
  about:
    'Checks a submission before it is sent: numbers, lengths, contacts, phones, photos and time limits, clause by clause.',
  examples:
    'Mostly:\n  baosong FOLDER                 check a submission\n  baosong count FILE.docx        count one document\n',
  exitCodes:
    '\nExit codes: 0 all pass; 1 something failed or could not be checked; 2 usage or trouble; 3 our bug; 130 interrupted\n',
  version: 'print the version',
  help: 'print this help',
  limits: 'print every limit that an input meets',
  lang: 'language of reports: zh (default) or en',
  check: 'check one or several submissions (the default command)',
  folders: 'the folder of a submission (or .zip, .eml), with its 报送清单.yaml',
  format: 'format: text (default), json, junit, markdown, html, xlsx, csv',
  output:
    'write a report to a file, its format by its ending (.txt .json .xml .md .html .xlsx .csv); may be repeated',
  stage: 'only this stage: 1, 2; all for every one',
  asOf: 'judge time limits by this time, such as 2012-11-28 or "2012-11-28 09:30"',
  notice: 'the notice to check by: its id, or the path of its .yaml file',
  failOn: 'what exits with 1: error (default) or warning',
  strict: 'take warnings as errors',
  mask: 'hide the middle of phone numbers',
  quiet: 'print the verdict only',
  batch: 'check a whole inbox and call the roll',
  inboxes: 'the inbox: every folder, .zip or .eml in it is a submission',
  batchFormat: 'format: text (default), json, html, xlsx, csv',
  batchOutput:
    'write a report to a file, its format by its ending (.txt .json .html .xlsx .csv); may be repeated',
  jobs: 'how many to read at once; chosen by the program if not given',
  shard: 'only the i-th of n parts, as JSON that can be merged, such as 1/2',
  noProgress: 'show no progress',
  notify: 'write a letter to every submitter with something to mend',
  letters: 'the folder for the letters (better an empty one)',
  merge: 'merge the parts of --shard runs into one report',
  parts: 'the JSON files that --shard runs wrote',
  count: "count documents as Word's dialog does, with the range",
  files: 'Word, WPS, PDF and other files; of a .zip or .eml each one inside',
  countFormat: 'format: text (default) or json',
  explain: 'clause, quote, reading and remedy of the requirements',
  requirement: 'id of a requirement, as in the brackets of a report',
  title: (text: string) => text,
  usage: (text: string) => text,
  argument: (name: string) => name,
  usageError: (text: string) => `${text.trim()}. See: baosong --help\n`,
};

export const HELP = { zh, en };
