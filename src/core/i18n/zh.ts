// Plain official Chinese: every code of ours → the sentence a clerk reads.

import type {
  BesideRole,
  FurtherTable,
  GuessedBy,
  NameDifference,
  RowCounts,
  UnknownTime,
} from '../model/document.ts';
import type { Verdict } from '../model/finding.ts';
import type { ManifestForm, ManifestProblemDetail, ManifestShape, SyntaxCause } from '../model/manifest.ts';
import type { PhoneProblem } from '../text/phone-number.ts';
import type { JsonTypeName, NoticeFaultDetails, PartFaultDetails } from '../user-error.ts';
import { RUN_OUT } from '../user-error.ts';
import { byWhy, type Explanations, each, megabytes, type Refusal, STOPPED } from './by-why.ts';
import type { LetterCounts, Messages, NamedUnreadDetail } from './messages.ts';

const NEAR: Readonly<Record<NameDifference, string>> = {
  normalisation: '字的编码不同',
  width: '全角半角不同',
  blank: '空格不同',
  case: '大小写不同',
  folder: '所在文件夹不同',
  ending: '扩展名不同',
  spelling: '有一两个字不同',
  place: '位置的写法不同',
  marks: '多了引号或书名号',
  comment: '“ #”后面的字被当成了注释',
};

/** A file that is saved as another kind has another name. */
const RENAMED = '；清单里写了它的，文件名一起改。';

const resave = () => '请在本机打开核对；能打开的另存一份替换原文件，打不开的请作者重新提供。';

const named = ({ container }: NamedUnreadDetail) => (container === 'mail' ? '邮件' : '压缩包');

const again = ({ container }: NamedUnreadDetail) =>
  container === 'mail'
    ? '请重新保存这封邮件（.eml），或把附件存进一个文件夹再检查。'
    : '请重新打成ZIP压缩包，或解压到一个文件夹再检查。';

const sendAgain = ({ container }: NamedUnreadDetail) =>
  container === 'mail' ? '请把材料作为普通附件重新发送。' : '请重新打成ZIP压缩包，确认打得开，再重新报送。';

const BESIDE: Readonly<Record<BesideRole, string>> = {
  section: '分组标题',
  total: '合计',
  note: '说明',
  signature: '签章',
  numbered: '空表行',
  example: '示例',
};

const FURTHER: Readonly<Record<FurtherTable['place'], string>> = {
  below: '下面的',
  beside: '旁边的',
  sheet: '另有',
  hiddenSheet: '另有隐藏的',
};

const SHOWN_TABLES = 5;

const furtherTables = (place: FurtherTable['place'], all: readonly FurtherTable[]) => {
  const tables = all.filter((each) => each.place === place);
  if (tables.length === 0) return '';
  const shown = tables
    .slice(0, SHOWN_TABLES)
    .map(({ name, rows }) => `${name === undefined ? '另一张表' : `工作表“${name}”`}${rows}行`);
  return `；${FURTHER[place]}${shown.join('、')}${tables.length > SHOWN_TABLES ? `等${tables.length}张表` : ''}没有计入`;
};

const rowCounts = ({ rows, headerFound, beside, hidden, further }: RowCounts) => {
  const roles = Object.entries(beside).map(([role, count]) => `${BESIDE[role as BesideRole]}${count}行`);
  const others = [...roles, ...(hidden > 0 ? [`隐藏${hidden}行`] : [])];
  const unsure = headerFound === 'guessed' && rows > 0 ? '（认不出哪一行是表头，第一行也计入）' : '';
  const places = (['below', 'beside', 'sheet', 'hiddenSheet'] as const).map((place) =>
    furtherTables(place, further),
  );
  return `${rows}行${unsure}${others.length > 0 ? `，另有${others.join('、')}` : ''}${places.join('')}`;
};

const UNKNOWN_TIME: Readonly<Record<UnknownTime, string>> = {
  notGiven: '没有写报送时间，看不出何时收到',
  listUnreadable: '清单里写的报送时间看不懂，不知道何时报送',
  mailNone: '邮件没有写发出时间，看不出何时收到',
  mailUnreadable: '邮件写的发出时间读不出，看不出何时收到',
  mailZone: '邮件写的发出时间看不出是哪个时区，看不出何时收到',
  mailSeveral: '邮件写了两个不同的发出时间，看不出何时收到',
};

const CAUSES: Readonly<Record<SyntaxCause, (detail: ManifestProblemDetail) => string>> = {
  afterQuote: () => '引号后面还有多余的字',
  complexKey: () => '冒号前面的写法不对',
  fullWidthBracket: ({ character }) => `${quoted(character, '这里')}是全角括号`,
  fullWidthComma: () => '用了全角逗号',
  fullWidthHyphen: ({ character }) => `行首的${quoted(character, '符号')}不是英文半角横线“-”`,
  fullWidthQuote: ({ character }) => `${quoted(character, '这里')}是中文引号，不能用来括内容`,
  hyphenWithoutBlank: () => '行首的横线后面少一个空格',
  numberedItems: () => '每行前面是序号，不是“- ”',
  missingColon: () => '这一行少了冒号',
  needsQuotes: ({ character }) => `内容里有${quoted(character, '特殊符号')}，会被认错`,
  other: () => '这一行的写法不对',
  unclosedBracket: () => '括号没有配对',
  wideBlank: ({ lines }) => `行首用了全角空格${atLines(lines)}`,
  noBreakBlank: ({ lines }) => `行首用了不间断空格（从网页或Word里复制来的）${atLines(lines)}`,
  oddBlank: ({ lines }) => `行首用了特殊的空格${atLines(lines)}`,
  unseen: ({ lines }) => `行首有看不见的字符${atLines(lines)}`,
  backslash: () => '双引号里有反斜杠“\\”，会被当成特殊写法',
};

const CURES: Readonly<Record<SyntaxCause, string>> = {
  afterQuote: '请删去引号后面多余的字。',
  complexKey: '冒号前面只写项目名称，例如“名称: ”。',
  fullWidthBracket: '请改成英文半角括号，或去掉括号逐行写。',
  fullWidthComma: '请改成英文半角逗号，或逐行写。',
  fullWidthHyphen: '请改成英文半角横线“-”，后面空一格。',
  fullWidthQuote: '请改成英文引号，或去掉引号。',
  hyphenWithoutBlank: '请在“-”后面加一个空格。',
  numberedItems: '请把每行前面的序号改成“- ”。',
  missingColon: '请写成“项目: 内容”，冒号用英文半角，后面空一格。',
  needsQuotes: '请给整段内容加上英文双引号。',
  other: '请对照上下几行的写法改正。',
  unclosedBracket: '请补上另一半括号。',
  wideBlank: '请把行首的空格全部删去，再按空格键打上，与同一层的行对齐。',
  noBreakBlank: '请把行首的空格全部删去，再按空格键打上，与同一层的行对齐。',
  oddBlank: '请把行首的空格全部删去，再按空格键打上，与同一层的行对齐。',
  unseen: '请把光标放在行首，删去看不见的字符，或把这一行重新打一遍。',
  backslash: '请把“\\”改成“/”，或去掉双引号。',
};

const SHAPE_NAMES: Readonly<Record<ManifestShape, string>> = {
  text: '一段文字',
  list: '一列（每行以“- ”开头）',
  map: '几个项目',
};

const SHAPES: Readonly<Record<ManifestShape, string>> = {
  text: '请只写一段文字，不分行、不加方括号。',
  list: '请换行，每项一行，以“- ”开头。',
  map: '请换行，逐行写“项目: 内容”；有几项的，每项以“- ”开头。',
};

const FORMS: Readonly<Record<ManifestForm, string>> = {
  html: '网页（HTML、XML）',
  rtf: 'RTF（写字板、Word的格式）',
  word: 'Word文档',
  sheet: 'Excel表格',
  pdf: 'PDF',
  picture: '图片',
  archive: '压缩包',
  office: '旧版Word或Excel的文件',
  markdown: 'Markdown',
  mail: '邮件',
};

const ONE_FILE = '请只留一个；其余的移到它们各自的项目下；内容分在几个文件里的，先合成一个文件。';

const atLines = (lines: string | undefined) => (lines === undefined ? '' : `（第${lines}行）`);

const causeOf = (detail: ManifestProblemDetail) => CAUSES[detail.cause ?? 'other'](detail);
const cureOf = ({ cause = 'other' }: ManifestProblemDetail) => CURES[cause];
const shapeOf = (shape: ManifestShape | undefined) => (shape ? SHAPE_NAMES[shape] : '别的内容');

const quoted = (text: string | undefined, otherwise: string) =>
  text === undefined ? otherwise : `“${text}”`;

/** '超过200页' */
const over = (limit: number | undefined, unit: string) =>
  `超过${limit === undefined ? '上限' : `${limit}${unit}`}`;
const oversize = (limit: number | undefined) => `超过${limit === undefined ? '上限' : megabytes(limit)}`;

const DIGITS = '零一二三四五六七八九';

const USAGE = '看用法：baosong --help';

const meant = (similar: string | undefined) => (similar === undefined ? '' : `是不是想写“${similar}”？`);

/** Behind the first of several. */
const andOthers = (count = 1) => (count > 1 ? `等${count}个文件` : '');

const bracketed = (system = '') => (system === '' ? '' : `（${system}）`);

/** The first names of so many. */
const firstOf = (names: readonly string[], count: number) =>
  `${names.join('、')}${count > names.length ? `等${count}个` : ''}`;

const RAN_OUT: Refusal = [
  '电脑没有给出检查要用的内存、文件或线程',
  '请关掉别的程序再试；还是这样的，请找管电脑的人',
];

/** What the system, or our own look at a file, answers → what is the matter and what to do. */
const SYSTEM: Readonly<Record<string, Refusal>> = {
  ENOENT: ['要用的文件夹或文件不在', '请先建好文件夹，或换一个位置'],
  ENOTDIR: ['位置中间有一段是文件，不是文件夹', '请核对位置'],
  EISDIR: ['那里是一个文件夹', '请换一个名字'],
  EEXIST: ['那里已有同名的东西', '请换一个名字'],
  EACCES: ['没有权限', '请换一个位置，或请管电脑的人开通权限'],
  EPERM: ['没有权限，或正被别的程序打开', '请关掉打开它的程序再试，或换一个位置'],
  EBUSY: ['正被别的程序打开', '请关掉打开它的程序再试'],
  EROFS: ['那里只能读，不能写', '请换一个位置'],
  ENOSPC: ['磁盘满了', '请腾出空间再试，或换一个位置'],
  EDQUOT: ['给你的磁盘空间用完了', '请腾出空间再试，或换一个位置'],
  ENAMETOOLONG: ['名字太长', '请改用短一点的名字'],
  ELOOP: ['链接绕成了圈', '请写真正的位置，不要写链接'],
  EIO: ['磁盘读写出错', '请检查磁盘、U盘或网络盘'],
  noPermission: ['没有权限', '请换一个位置，或请管电脑的人开通权限'],
  vanished: ['读到一半不在了', '请检查磁盘、U盘或网络盘'],
  ENODEV: ['磁盘或网络盘不在了', '请接好后再试'],
  ENXIO: ['磁盘或网络盘不在了', '请接好后再试'],
  ENOTEMPTY: ['那里的文件夹不是空的', '请换一个名字'],
  ETXTBSY: ['正被别的程序打开', '请关掉打开它的程序再试'],
  EFBIG: ['文件太大，磁盘放不下', '请换一个磁盘上的位置'],
  EMLINK: ['那里的文件太多', '请换一个位置'],
  EINVAL: ['那里不能用这个名字', '请换一个名字或位置'],
  EXDEV: ['位置跨了两个磁盘', '请换一个位置'],
  ...each(['ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'], ['那里的磁盘不支持这样读写', '请换一个位置']),
  ...each(
    [
      'ESTALE',
      'ETIMEDOUT',
      'EHOSTDOWN',
      'EHOSTUNREACH',
      'ENETDOWN',
      'ENETUNREACH',
      'ENOTCONN',
      'ECONNRESET',
      'EREMOTEIO',
    ],
    ['网络盘没有回应', '请检查网络，重新连接网络盘后再试'],
  ),
  ...each(RUN_OUT, RAN_OUT),
};
const REFUSED: Refusal = ['系统没有让它做完', '请检查磁盘和权限后再试'];

const whyRefused = (system = '') =>
  (SYSTEM[system] ?? REFUSED)[0] + bracketed(/^E[A-Z]/.test(system) ? system : '');
const afterRefusal = (system = '') => (SYSTEM[system] ?? REFUSED)[1];

const JSON_TYPES: Readonly<Record<JsonTypeName, string>> = {
  string: '文字',
  number: '数',
  integer: '整数',
  boolean: 'true或false',
  array: '列表',
  object: '有名称的各项',
  null: '空',
};

const NOTICE_FAULTS: Explanations<NoticeFaultDetails> = {
  notAFile: () => '不是文件',
  tooLarge: ({ limit }) => `超过${megabytes(limit)}`,
  notYaml: () => '不是能读的YAML',
  notYamlAt: ({ line, column }) => `第${line}行第${column}个字附近不合YAML的写法`,
  type: ({ place, wanted }) => `${place} 应当是${wanted.map((type) => JSON_TYPES[type]).join('或')}`,
  missing: ({ place, name }) => `${place} 缺少“${name}”`,
  unknown: ({ place, name }) => `${place} 里没有“${name}”这一项`,
  value: ({ place }) => `${place} 不合规定`,
  duplicateId: ({ id }) => `编号“${id}”用了两次`,
  unknownStage: ({ id, name }) => `要求“${id}”说的批次“${name}”不存在`,
  unknownClause: ({ id, name }) => `要求“${id}”说的条款“${name}”不存在`,
  unknownAfter: ({ id, name }) => `要求“${id}”说的前一项“${name}”不存在`,
  unknownNeeded: ({ id, name }) => `measures里“${id}”的needed说的要求“${name}”不存在`,
  columnTitles: ({ id, name }) => `要求“${id}”说的列“${name}”与别的要求所说名称不同`,
  noSchema: ({ id }) => `要求“${id}”的must不是能用的JSON Schema`,
};

const PART_FAULTS: Explanations<PartFaultDetails> = {
  notAPart: () => '不是--shard写出的，或写出后改过',
  anotherForm: () => '是另一版程序写出的，请用现在这一版重新生成各部分',
  tooLarge: ({ limit }) => `超过${megabytes(limit)}`,
  anotherRun: () => '与别的部分不是同一次检查：规则、收件文件夹、时间、批次或份数不同',
  anotherNotice: () => '写出它的规则文件与现在的不同',
  twice: () => '同一部分给了两次',
};

/** What a value of a drafted list was read from. */
const GUESSED_BY: Readonly<Record<GuessedBy, string>> = {
  folder: '文件夹名写的是',
  fileName: '文件名写的是',
  text: '正文写的是',
  table: '表格写的是',
  photo: '照片里记的是',
  notice: '《通知》写的是',
};

export const zh: Messages = {
  language: 'zh',
  tag: 'zh-CN',
  verdict: { pass: '通过', fail: '不通过', unchecked: '待核', pending: '未到期' },
  severity: { error: '错误', warning: '提醒', info: '提示' },
  kind: {
    docx: 'Word文档',
    doc: 'Word 97-2003文档',
    word95: 'Word 6.0/95文档',
    works: '微软Works文档',
    rtf: 'RTF文档',
    odt: 'ODT文档',
    ofd: 'OFD文档',
    pdf: 'PDF文档',
    html: '网页',
    mht: '单一文件网页',
    text: '文本文件',
    markdown: '文本文件',
    xlsx: 'Excel工作簿',
    xls: 'Excel 97-2003工作簿',
    ods: 'ODS表格',
    csv: 'CSV表格',
    jpeg: 'JPG图片',
    png: 'PNG图片',
    gif: 'GIF图片',
    avif: 'AVIF图片',
    iwork: '苹果Pages等软件的文件',
    otherPackage: '其他软件的文件',
    sealed: '被文件加密软件加密的文件',
    ownerFile: 'Office打开文件时留下的临时文件',
    bmp: 'BMP图片',
    webp: 'WebP图片',
    tiff: 'TIFF图片',
    heic: 'HEIC图片',
    zip: 'ZIP压缩包',
    rar: 'RAR压缩包',
    sevenZip: '7z压缩包',
    eml: '邮件',
    pptx: '演示文稿',
    ole: 'Office旧格式文件',
    shortcut: '快捷方式',
    executable: '可执行程序',
    media: '音视频文件',
    empty: '空文件',
    unknown: '不认识的文件',
  },
  encoding: {
    gb18030: 'GBK',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'utf-8': 'UTF-8',
    'utf-8-bom': 'UTF-8',
  },
  family: { text: '文字材料', image: '照片', sheet: '表格', any: '文件' },
  phone: {
    empty: () => '没有填号码',
    onlyArea: ({ part }) => `“${part}”只有区号，没有号码`,
    tooFewDigits: (problem) => `${digitsOf(problem, '位数不够')}，可能漏写了`,
    tooManyDigits: (problem) => `${digitsOf(problem, '位数太多')}，可能多写了`,
    badPrefix: ({ part }) => `“${part}”开头不是电话号码的号段`,
    badLocalStart: ({ part }) => `“${part}”不是固定电话号码（本地号码不会以0、1、9开头）`,
    filler: ({ part }) => `“${part}”像是随手填的号码`,
    notANumber: ({ part }) => `“${part}”不是电话号码`,
    accountAlone: ({ part }) => `“${part}”写的是账号，不知道是不是电话`,
    placeholder: ({ part }) => `“${part}”不是号码，还没有填`,
  },
  person: { empty: '没有填姓名', placeholder: '还没有填真实姓名', digits: '填的是数字，不是姓名' },
  openRange: {
    unreadParts: {
      says: '文档里插入了别的文件，没有读到，字数数不准',
      do: '请用Word打开，看到插入的内容后另存为一份新的Word文档（.docx），换上；分成主文档和子文档的，先在大纲视图里“展开子文档”，再“取消链接”。',
    },
    unreadPages: {
      says: '有的页读不出文字，字数数不准',
      do: '请换成Word原稿，或能选中文字的PDF。',
    },
    cutEnd: {
      says: '文件末尾不完整，字数数不准',
      do: '请用原来的软件打开，看内容是否完整；完整的另存一份换上。',
    },
  },
  rangeReason: {
    ambiguousWidth: '引号、破折号、省略号等符号的算法',
    boxesAndNotes: '文本框和脚注算不算',
    deletions: '修订中删去的文字算不算',
    doubtful: '有些文字看不看得见、是什么字、算不算（如公式）无法确定',
    separators: '特殊的换行符或控制字符怎么算',
    unreadPages: '有些页读不出文字',
    unreadParts: '有一部分内容是插入的其他文件，没有读',
    cutEnd: '文件末尾不完整',
  },
  unseen: {
    title: '没有核对的',
    never: '程序看不到、要请人核对的：盖章和签字、所写的是否属实、纸质材料。',
    stages: (titles) => `这次没有核对：${titles.join('、')}。`,
    files: (count) => `这次有${count}个文件没有读出内容，没有核对。`,
    noticed: (file, says) => `“${file}”：${says.join('；')}。`,
    moreNoticed: (files) => `另有${files}个文件也要打开看一眼，请用count命令逐个查看。`,
  },
  moment: {
    option: '命令中指定',
    mail: '邮件发出时间',
    manifest: '清单中的报送时间',
    now: '现在时间',
  },
  unknownTime: UNKNOWN_TIME,
  finding: {
    unknownTime: (title) => `${title}：看不出是否按时`,
    unknownDue: (title) => `${title}：没有，看不出报送时是否已到期`,
    listLine: (file, line, key) => `${file} 第${line}行${key === undefined ? '' : `「${key}」`}`,
    short: (actual, gap) => `现在${actual}，还差${gap}`,
    long: (actual, gap) => `现在${actual}，超出${gap}`,
    some: (actual) => `有${actual}`,
    now: (actual) => `现在${actual}`,
    range: (min, max) => `${min}到${max}`,
    atLeast: (min) => `至少${min}`,
    seenOnly: (min) => `看得到的有${min}，其余不知道有多少`,
    straddles: (reasons) => `取决于${reasons.join('、')}`,
    lookInWord: '请在Word中打开，看“审阅—字数统计”里的“字数”；离界线远一点（增减几十字）最稳妥。',
    openFirst: '有的文件没法打开，所以数不准：请先按提示换成能打开的文件。',
    notSure: (title) => `数不准：${title}`,
    guessed: (title) => `拿不准：${title}`,
    unfound: (title) => `没有读到：${title}`,
    besides: (han, noSpaces) => `其中汉字${han}个，不计空格${noSpaces}个字符`,
    absent: '没有填写',
    quoted: (text) => `写的是“${text}”`,
    namesAbsent: (file) => `写的文件“${file}”不在文件夹里`,
    sameValue: (value) => `相同的是“${value}”`,
    files: (list) => `文件：${list}`,
    instead: (names) => `标题写的是“${names}”`,
    ending: (ending, kind) => `扩展名是“.${ending}”，实际是${kind}`,
    sent: (time) => `报送时间${time}`,
    sentAsSaid: (time) => `按命令指定的时间（${time}）算，没有看清单和邮件里的时间`,
    notSent: (time) => `没有写报送时间，按现在（${time}）算`,
    blocks: (titles) => `因此没有核对：${titles.join('、')}`,
    semicolon: '；',
    comma: '，',
    blocksAll: '因此其余各项都没有核对',
    unread: '文件没法检查',
    basis: (clause, quote) => `${clause}“${quote}”`,
    builtInBasis: '检查的前提：清单和文件要能读出（《通知》对此未作规定）',
    notMet: (title) => `不符合要求：${title}`,
    message: (subject, headline, found) =>
      `${subject === undefined ? '' : `${subject}：`}${headline}${found === '' ? '' : `（${found}）`}`,
  },
  check: {
    heading: (submitter) => submitter,
    conclusion,
    asOf: (time, source) => `${time}（${source}）`,
    one: (actual, expected) => `${actual}（要求${expected}）`,
    many: (places, values, expected) => `${places}份，${values}（要求${expected}）`,
    complete: (places) => `${places}处，全部符合`,
    passed: (passed, places) => `${places}处中${passed}处符合`,
    places: (count) => `${count}处`,
    characters: (count) => `${count}字`,
    rows: rowCounts,
    due: (day, left) =>
      left > 0
        ? `${day}前，还剩${left}天`
        : left === 0
          ? `${day}前，今天是最后一天`
          : `${day}前，已过${-left}天`,
    sentInTime: (due, sent) => `${due}前，已于${sent}报送`,
    undated: (due) => `${due}前，看不出何时收到`,
    left: (days) => (days > 0 ? `还剩${days}天` : days === 0 ? '今天到期' : `已逾期${-days}天`),
    within: (low, high) => `${low}/${high}`,
    above: (gap) => `超出${gap}`,
    below: (gap) => `还差${gap}`,
  },
  across: {
    item: (submitter, label) => `${submitter}“${label}”`,
    sameUnits: (submitters, units, count) =>
      `${submitters.join('、')}报送了${count}个同样的单位：${units.join('、')}${count > units.length ? '等' : ''}。请与各地核对，每个只能算一次。`,
    sameUnit: (items) => `同一家单位报了不止一次：${items.join('、')}。请与报送的地区核对，只能算一家。`,
    akinUnit: (items) =>
      `名称很像，可能是同一家单位：${items.join('、')}。请与各地核对；是同一家的，只能算一家。`,
    sameText: (items) => `${textsOf(items)}的文字相同：${items.join('、')}。请核对是否放错了文件。`,
    nearCopy: (items, percent) =>
      `${textsOf(items)}约${percent}%的文字相同：${items.join('、')}。可能误存或套用了同一底稿，请核对。`,
    sharedPhone: (items) => `不同地区的单位填了同一个电话：${items.join('、')}。请核对是否填错。`,
  },
  init: {
    title: '程序从材料里读出的报送清单',
    unsure: '请核对',
    source: {
      folder: '文件夹名',
      fileName: '文件名',
      text: '正文',
      table: '表格',
      photo: '照片本身',
      notice: '《通知》',
    },
    other: (source, value) => `${source}写的是“${value}”`,
    unplaced: (files) => `看不出是什么材料，没有写进清单：${files}`,
    nothing: '没有一个文件看得出是要报送的材料，没有写清单。要一份空的清单，请用：baosong init --blank',
    head: '程序从材料里读出来的，请逐项看一遍。行末注有“请核对”的，核对后连同井号一起删去；空着的请补上。',
    blankHead: '冒号后面填写；前面有“# ”的，要填就先删去“# ”。',
    mark: (others) => `请核对${others.length === 0 ? '' : `：也写作${others.join('、')}`}`,
    due: (day) => `：${day}前`,
    written: (path, folder, unsure) =>
      `已写“${path}”${unsure === 0 ? '' : `，其中${unsure}处注有“请核对”`}。请看一遍，改好后运行：baosong check "${folder}"`,
  },
  explain: {
    clause: '条款',
    quote: '原文',
    reading: '理解',
    expected: '要求',
    remedy: '改法',
    stage: '批次',
    severity: '轻重',
    at: '数据位置',
    must: '判断条件',
    more: '看某一项的原文和改法：baosong explain 编号（第一列）',
  },
  day: (date) => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`,
  list: (items) => items.join('、'),
  sentence: (parts) => `${parts.filter((part) => part !== '').join('。')}。`,

  // ---- Why a file could not be measured, and what to do about it
  unread: {
    drafted: {
      says: () => '以下各项按程序从文件夹、文件名和正文里读到的核对，没有人确认过',
      do: () => '请运行 baosong init，它照这里读到的写一份“报送清单.yaml”；核对后再检查一次。',
      ask: () => '请逐项核对下列内容是否与所报材料相符；不符的请说明，或改正后重新报送。',
    },
    marked: {
      says: () => '这一行注有“# 请核对”',
      do: () => '请核对这一行，改对后删去“# 请核对”和后面的字。',
      ask: () => '请核对清单的这一行，改对后删去“# 请核对”和后面的字，重新报送。',
    },
    guessed: {
      says: ({ value, by, other, otherBy, otherFile, isFile }) => {
        const named = quoted(value, '这一项');
        if (isFile !== undefined)
          return `${named}是不是，程序拿不准${other === undefined ? '' : `；“${other}”也像`}`;
        const own = `${GUESSED_BY[by ?? 'text']}${named}`;
        if (other === undefined) return `${own}，程序拿不准`;
        const where = otherFile === undefined ? '' : `（${otherFile}）`;
        return `${own}，${GUESSED_BY[otherBy ?? 'text']}“${other}”${where}`;
      },
      do: ({ isFile }) =>
        isFile === undefined
          ? '请核对以哪个为准，写进报送清单。'
          : '请核对它是什么材料，写进报送清单；也可以在文件名里写明。',
      ask: ({ isFile }) =>
        isFile === undefined
          ? '请核对以哪个为准，并告知或改正后重新报送。'
          : '请说明它是什么材料，或在文件名里写明后重新报送。',
    },
    unfound: {
      says: ({ isFile }) => (isFile === undefined ? '所有文件里都没有读到' : '没有一个文件看得出是这种材料'),
      do: ({ isFile }) =>
        isFile === undefined
          ? '请在材料里写明，或写进报送清单。'
          : '请补上；已经放入的，请在文件名里写明，或写进报送清单。',
      ask: ({ isFile }) =>
        isFile === undefined
          ? '请在材料里写明，重新报送。'
          : '请补报；已经报送的，请在文件名里写明后重新报送。',
    },
    absent: {
      says: ({ similar, why, several, takes, cut }) => {
        if (several !== undefined)
          return `一处写了${several}个文件，${takes === 'file' ? '这里只能写一个' : '每个文件要单独写'}`;
        if (cut !== undefined) return `文件夹里没有这个文件；空格加“#”后面的字被当成了注释，整行是“${cut}”`;
        if (similar !== undefined && why === 'folder')
          return `清单写的位置没有这个文件；另一个文件夹里有同名的：${similar}`;
        return similar === undefined
          ? '文件夹里没有这个文件'
          : `文件夹里没有这个文件；有一个名字很像的：${similar}（${why ? NEAR[why] : '名字相近'}）`;
      },
      do: ({ similar, why, several, takes, cut, part }) => {
        if (several !== undefined && takes === 'file') return ONE_FILE;
        if (several !== undefined && part !== undefined)
          return `请每个文件各写一项，每一项的第一行以“- ${part}: ”开头。`;
        if (several !== undefined)
          return '请换行，每个文件写一行，以“- ”开头；冒号后面若有“|”或“>”，请删去。';
        if (cut !== undefined) return '请给整段内容加上英文双引号。';
        if (similar === undefined) return '请把文件放进文件夹，或改正清单里的文件名。';
        return why === 'folder'
          ? `请核对是不是这个文件；是的，在清单里写成“${similar}”，或把它移到清单写的位置。`
          : '请把文件改名，或在清单里写成一样的名字。';
      },
    },
    maybeInside: {
      says: ({ file, count, isList }) =>
        `${isList === true ? '没有找到报送清单' : '文件夹里没有这个文件'}；可能在没有打开的${quoted(file, '压缩包或邮件')}${andOthers(count)}里`,
      do: ({ file, what, isList }) => {
        const beside = isList === true ? '一个文件夹' : '清单所在的文件夹';
        if (what === 'unfinished') return `请重新下载${quoted(file, '这个文件')}，下载完再检查。`;
        if (what === 'archive' || what === 'splitArchive')
          return `请把${quoted(file, '压缩包')}解开，里面的文件放进${beside}，移走压缩包，再检查一次。`;
        return `请在邮件软件里打开原邮件，把附件都存进${beside}，再检查一次；存不出来的，请用HTML或纯文本格式、不签名不加密重新发送。`;
      },
      ask: ({ file, what }) => {
        if (what === 'unfinished') return `请重新报送完整的${quoted(file, '文件')}。`;
        return what === 'archive' || what === 'splitArchive'
          ? `请把${quoted(file, '压缩包')}里的文件取出来，和清单放在一起，重新报送。`
          : '请把材料作为普通附件，用HTML或纯文本格式、不签名不加密重新发送。';
      },
    },
    notInFolder: {
      says: ({ similar }) =>
        `清单写的位置在文件夹外面，没有打开${similar === undefined ? '' : `；文件夹里有同名的：${similar}`}`,
      do: ({ similar }) =>
        similar === undefined
          ? '请把文件复制进来，位置从本文件夹写起，例如“子文件夹/文件名”。'
          : `就是这个文件的，请在清单里写成“${similar}”；不是的，请把文件复制进来。`,
    },
    link: { says: () => '这是一个链接，不是文件本身，没有打开', do: () => '请把原文件复制进来，替换链接。' },
    folder: {
      says: () => '清单写的是一个文件夹，不是文件',
      do: () => '请写到具体的文件，例如“子文件夹/文件名”。',
    },
    notRegular: { says: () => '这不是普通文件，没有打开', do: () => '请换成普通文件。' },
    reservedName: {
      says: ({ part }) => `文件名里的${quoted(part, '有些字')}在Windows上不能用，没有打开`,
      do: () => '请给文件改名，清单里一起改。',
    },
    noPermission: {
      says: () => '没有权限读取这个文件',
      do: () => '请关闭正在使用它的程序，或检查文件权限后再试。',
      ask: () => '请重新报送这个文件。',
    },
    vanished: {
      says: () => '读取时文件读不出来了',
      do: () => '请检查网络盘或U盘是否正常，再检查一次。',
      ask: () => '请重新报送这个文件。',
    },
    empty: { says: () => '文件是空的（0字节）', do: () => '请放入有内容的文件。' },
    damaged: {
      says: ({ what }) => {
        if (what === 'brokenCharacters') return '文字里有损坏的字（不是完整的UTF-8编码），字数数不准';
        if (what === 'outerFolder') return '文件里面多套了一层文件夹（多半是解压后又重新打包的），读不出内容';
        return '文件已损坏或不完整，读不出内容';
      },
      do: ({ what }) => {
        if (what === 'brokenCharacters') return '请打开文件，补上显示为“�”的字，再保存。';
        if (what === 'outerFolder') return '请找出没有解压过的原文件放进来，或在原来的软件里重新保存一份。';
        return resave();
      },
    },
    encrypted: {
      says: ({ what }) =>
        what === 'sealed'
          ? '文件被单位的文件加密软件加密了，在别的电脑上打不开'
          : '文件设有打开密码，无法检查，对方也打不开',
      do: ({ what }) =>
        what === 'sealed'
          ? '请用加密软件的“解密”功能（或请单位的信息人员）解密后再报送。'
          : '请取消密码（Word：文件—信息—保护文档；WPS：文件—文件加密）后重新保存。',
    },
    scan: {
      says: () => '是扫描图片，没有可统计的文字',
      do: () => '请同时附上Word文档，并在清单里写Word文档的名字。',
    },
    noText: {
      says: ({ what }) =>
        what === 'characterMap' ? '文件里的文字没有编码表，读不出是什么字' : '文件里没有读得出的文字',
      do: () => '请附上Word文档；或从原软件重新导出PDF。',
    },
    unsupported: {
      says: ({ kind }) => `${kind ?? '这种文件'}，程序读不了`,
      do: ({ what, asPhoto }) => {
        if (asPhoto !== undefined || what === 'avif')
          return `请用看图软件打开，另存为JPG，换成JPG照片${RENAMED}`;
        if (what === 'iwork')
          return `请在Pages里选“文件—导出为—Word”（Numbers选Excel，Keynote选PDF），报送导出的文件${RENAMED}`;
        if (what === 'otherPackage')
          return `请用原来的软件打开，导出或打印成PDF，或把内容做成Word文档再报送${RENAMED}`;
        if (what === 'ownerFile') return '请关闭Word，改为报送不带“~$”的那个文件。';
        return `请另存为Word文档（.docx）或PDF${RENAMED}`;
      },
    },
    tooOld: {
      says: ({ kind }) => `${kind ?? '文件'}，格式太旧，程序读不了`,
      do: () => `请用Word或WPS打开，另存为.docx${RENAMED}`,
    },
    shortcut: {
      says: () => '这是快捷方式，或云盘里还没下载的文件，只指向别处，不含正文，对方打不开',
      do: () => '请把它指向的原文件复制进来；在云盘里的，先下载到电脑；是别人发来的，请对方重新报送原文件。',
      ask: () => '请用它指向的原文件替换它，重新报送；在云盘里的，先下载到电脑。',
    },
    archive: {
      says: ({ kind }) => `是${kind ?? '压缩包'}，没有打开`,
      do: () => '请解压后，把里面的文件放进文件夹。',
    },
    executable: { says: () => '是可执行程序，没有打开', do: () => '请删去它，换成文档。' },
    tooLarge: {
      says: ({ limit, pixels }) =>
        pixels === undefined ? `${oversize(limit)}，未检查` : '图片的像素太多，未检查',
      do: ({ isSheet }) =>
        isSheet === true
          ? '请选中表格下方没有内容的行，删除后保存；还不行的，请分成几个文件。'
          : '请压缩文中图片或拆分文件。',
    },
    tooManyPages: {
      says: ({ limit }) => `${over(limit, '页')}，未检查`,
      do: () => '请只保留本次要报送的内容。',
    },
    tooMuchText: {
      says: ({ limit }) => `文字${over(limit, '个字符')}，未检查`,
      do: () => '请只保留本次要报送的内容。',
    },
    tooDeep: { says: ({ limit }) => `层次${over(limit, '层')}，未检查`, do: () => '请减少嵌套的层次。' },
    tooManyParts: {
      says: ({ limit }) => `内含文件${over(limit, '个')}，未检查`,
      do: () => '请只保留本次要报送的文件。',
    },
    tooManyFindings: {
      says: ({ limit, more }) => `问题太多，每类只列${limit ?? '前几'}处，另有${more ?? '一些'}处没有列出`,
      do: () => '请先改好已列出的，再检查一次。',
      ask: () => '请先改好已列出的；没有列出的，收到后再核对。',
    },
    tooSlow: {
      says: ({ limit }) =>
        limit === undefined ? '读得太久，已停止' : `读了${limit / 1000}秒还没读完，已停止`,
      do: () => '请单独再检查一次；还读不完的，请在本机打开，另存一份替换原文件。',
      ask: () => '请在本机打开，另存一份替换原文件，重新报送。',
    },
    tooHungry: { says: () => '读这个文件用的内存太多，已停止', do: resave },
    crashed: { says: () => '读这个文件时阅读程序出错，已停止', do: resave },
    ambiguousArchive: {
      says: () => '文件内部的目录互相矛盾，不同软件会读出不同内容，未检查',
      do: () => '请用Word或WPS打开，另存一份。',
    },
    wrongFamily: {
      says: ({ wanted, kind }) => `这里要的是${wanted ?? '另一种文件'}，实际是${kind ?? '别的文件'}`,
      do: () => '请核对清单里写的文件对不对。',
    },
    unknownTime: {
      says: ({ unknown }) => UNKNOWN_TIME[unknown ?? 'notGiven'],
      do: () => '请收件的人核对实际收到的时间；也可以在清单里补写报送时间，再检查一次。',
      ask: () => '请告知实际发出的时间；也可以在清单里补写报送时间，重新报送。',
    },
    looseFile: {
      says: () => '是单独的一个文件，没有清单，看不出要报的是什么',
      do: () => '请打开看一看；要检查的，请把全部材料和清单放进一个文件夹，或打成一个ZIP压缩包。',
    },
    ownReport: {
      says: () => '是本程序写的报告，不是报送的材料',
      do: () => '请向发来它的单位要报送的材料；是自己存在这里的，移到别处就行。',
      ask: () => '请把全部材料和清单放进一个文件夹，打成一个ZIP压缩包报送。',
    },
    foreignMail: {
      says: ({ part }) => `是别的邮件软件存的邮件${bracketed(part)}，程序打不开`,
      do: () => '请在邮件软件里另存为.eml，或把附件存进一个文件夹再检查。',
      ask: () => '请把材料作为普通附件重新发送，或打成一个ZIP压缩包报送。',
    },
    winmail: {
      says: () => '附件都包在winmail.dat里（Outlook用RTF格式发的信），程序打不开',
      do: () => '请用HTML或纯文本格式重新发送；收件的人能打开的，也可以把附件存进一个文件夹再检查。',
      ask: () => '请用HTML或纯文本格式重新发送。',
    },
    signedMail: {
      says: () => '整封邮件签了名（smime.p7m），附件包在里面，程序打不开',
      do: () => '请在邮件软件里打开，把附件存进一个文件夹再检查；或不签名重新发送。',
      ask: () => '请不加数字签名，重新发送。',
    },
    sealedMail: {
      says: () => '整封邮件加了密，附件包在里面，程序打不开',
      do: () => '请由收件的人在邮件软件里打开，把附件存进一个文件夹再检查；或不加密重新发送。',
      ask: () => '请不加密，重新发送。',
    },
    splitArchive: {
      says: ({ part }) => `是分卷压缩包的一卷${bracketed(part)}，程序打不开`,
      do: () => '请把各卷放在一起解压到一个文件夹再检查；要用压缩包报送的，请打成一个ZIP压缩包。',
      ask: () => '请打成一个ZIP压缩包（不分卷），重新报送。',
    },
    unfinished: {
      says: ({ part }) => `没有下载完${bracketed(part)}，读不出内容`,
      do: () => '请重新下载，下载完再检查。',
      ask: () => '请报送完整的、打得开的文件。',
    },
  },

  // ---- The same of an archive or a mail, which is not mended like a document
  unreadPackage: {
    empty: {
      says: ({ container }) => (container === 'mail' ? '邮件没有附件' : '压缩包里没有文件'),
      do: ({ container }) =>
        container === 'mail'
          ? '请把材料作为普通附件重新发送；“超大附件”只是链接，会过期。'
          : '请把材料放进去重新打包。',
    },
    damaged: { says: (detail) => `${named(detail)}已损坏或不完整，读不出内容`, do: again, ask: sendAgain },
    encrypted: {
      says: () => '压缩包有密码，无法检查',
      do: () => '请去掉密码重新打包，或解压到一个文件夹再检查。',
      ask: () => '请去掉密码，重新打包报送。',
    },
    ambiguousArchive: {
      says: ({ container }) =>
        container === 'mail'
          ? '邮件里有两份内容不同的清单，不知道以哪一份为准'
          : '压缩包的目录互相矛盾，不同软件会解出不同的文件，未检查',
      do: (detail) => (detail.container === 'mail' ? '请只留一份清单，重新发送。' : again(detail)),
      ask: (detail) => (detail.container === 'mail' ? '请只留一份清单，重新发送。' : sendAgain(detail)),
    },
    unsupported: {
      says: () => '压缩包用了少见的压缩方法，程序读不了',
      do: () => '请重新打成普通的ZIP压缩包（压缩方法选“标准”），或解压到一个文件夹再检查。',
      ask: () => '请重新打成普通的ZIP压缩包（压缩方法选“标准”），重新报送。',
    },
    archive: {
      says: ({ kind, part }) => `是${kind ?? `别的压缩包${bracketed(part)}`}，程序打不开`,
      do: () => '请解压到一个文件夹再检查；要用压缩包报送的，请打成ZIP压缩包。',
      ask: () => '请打成ZIP压缩包，重新报送。',
    },
    notInFolder: {
      says: ({ file }) => `压缩包或邮件里的${quoted(file, '文件')}名字带有指向别处的路径，没有打开`,
      do: () => '请去掉名字里的路径，重新打包或发送；收件的人也可以把它另存进一个文件夹再检查。',
      ask: () => '请去掉名字里的路径，重新打包或发送。',
    },
    tooLarge: {
      says: (detail) => {
        const { what, limit } = detail;
        if (what === 'ratio') return '压缩得异常小，解开会大得多，未检查';
        if (what === 'archiveExpandedBytes') return `压缩包解开后${oversize(limit)}，没有全部检查`;
        return `${what === 'entryBytes' ? '' : named(detail)}${oversize(limit)}，未检查`;
      },
      do: () => '请压缩图片、去掉音视频，或分成几个文件。',
    },
  },

  // ---- What is wrong with the list itself
  manifest: {
    missing: {
      says: ({ empty, similar, special }) => {
        if (empty !== undefined) return '文件夹是空的';
        if (special !== undefined) return `“${special}”是链接或特殊文件，没有打开`;
        return similar === undefined ? '没有找到报送清单' : `没有找到报送清单；有一个文件很像：${similar}`;
      },
      do: ({ similar, special }) => {
        if (special !== undefined) return '请把清单的原文件复制进来。';
        return cureOfMissing(similar ?? '');
      },
      ask: ({ similar, special }) =>
        special === undefined ? cureOfMissing(similar ?? '', true) : '请把清单的原文件放进来，重新报送。',
    },
    severalManifests: {
      says: ({ file, second }) => `有两份清单：${file ?? '一份'}、${second ?? '另一份'}`,
      do: () => '请只保留一份“报送清单.yaml”。',
    },
    unreadableBytes: {
      says: () => '清单不是文本文件，读不出',
      do: () => '请用记事本另存为文本（UTF-8编码）。',
    },
    notPlainText: {
      says: ({ form }) => `清单的内容不是纯文本${form === undefined ? '' : `，是${FORMS[form]}`}`,
      do: ({ form }) => {
        if (form === 'markdown') return '请删去“|”“**”等符号，逐行写成“项目: 内容”。';
        return form === 'html' || form === 'rtf'
          ? '请打开它，把文字复制到记事本，逐行写成“项目: 内容”，另存为“报送清单.yaml”（编码选UTF-8）。'
          : '只改扩展名没有用：请用记事本另写一份“报送清单.yaml”（可从示例文件夹复制一份来改）。';
      },
      ask: () => '请用记事本另写一份“报送清单.yaml”，逐行写成“项目: 内容”，另存时编码选UTF-8。',
    },
    tooLarge: {
      says: ({ limit }) => `清单${oversize(limit)}，未检查`,
      do: () => '清单只写文字，请去掉粘贴进来的其他内容。',
    },
    tooDeep: {
      says: ({ limit }) => `清单的缩进${over(limit, '层')}，未检查`,
      do: () => '请对照示例减少层次。',
    },
    tooManyNodes: {
      says: ({ limit }) => `清单的项目${over(limit, '个')}，未检查`,
      do: () => '请只保留本次报送的内容。',
    },
    tooLong: {
      says: ({ limit, length }) =>
        `这一项${length === undefined ? '' : `有${length}字，`}${over(limit, '字')}`,
      do: () => '请写得简短些。',
    },
    tooSlow: { says: () => '清单读得太久，已停止', do: () => '请对照示例重新填写。' },
    empty: { says: () => '清单是空的', do: () => '请对照示例填写。' },
    fullWidthColon: {
      says: () => '冒号是全角的“：”',
      do: () => '冒号要用英文半角的“:”，后面空一格，写成“地区: 名称”这样。',
    },
    missingBlank: {
      says: ({ cause }) => (cause === 'wideBlank' ? '冒号后面是全角空格' : '冒号后面少一个空格'),
      do: ({ cause }) => (cause === 'wideBlank' ? '请把它换成一个半角空格。' : '请在冒号后面加一个空格。'),
    },
    tab: {
      says: ({ lines }) => `行首用了制表符（Tab键）${atLines(lines)}`,
      do: () => '请改用空格缩进，不要按Tab键。',
    },
    indentation: {
      says: (detail) => (detail.cause === undefined ? '行首的空格数与上下行对不齐' : causeOf(detail)),
      do: (detail) =>
        detail.cause === undefined
          ? '同一层的项目，行首空格要一样多；“- ”下面的几行，要与“- ”后面的第一个字对齐。'
          : cureOf(detail),
    },
    unclosedQuote: { says: () => '引号没有配对', do: () => '请补上另一半英文引号，或两个都去掉。' },
    syntax: { says: causeOf, do: cureOf },
    duplicateKey: {
      says: ({ key, first }) =>
        `${quoted(key, '有一项')}写了两次${first === undefined || first === key ? '' : `（前面写作“${first}”）`}`,
      do: ({ inItems }) =>
        inItems === undefined
          ? '请保留一处。'
          : '两处写的是两家的，请在每一家的第一行前面加“- ”；写的是同一家的，请核对哪一处对。',
    },
    missingDash: {
      says: ({ key }) => `这里又从${quoted(key, '头')}写起，前面少了“- ”`,
      do: ({ wanted }) =>
        wanted === 'list'
          ? '有几项的，每一项的第一行都要以“- ”开头，其余各行与它的项目对齐。'
          : '新的一项要以“- ”开头：把这一行行首最后两个空格换成“- ”。',
    },
    severalDocuments: { says: () => '清单中间有“---”，成了两份', do: () => '请删去“---”这一行，合成一份。' },
    alias: { says: () => '用了“&”或“*”开头的写法', do: () => '请给这段内容加上英文双引号，或直接写出内容。' },
    tag: { says: () => '用了“!”开头的写法', do: () => '请给这段内容加上英文双引号。' },
    unknownKey: {
      says: ({ key, similar, inItems }) =>
        inItems === undefined
          ? `不认识的项目${quoted(key, '')}${similar === undefined ? '' : `，是不是想写“${similar}”`}`
          : `项目${quoted(key, '')}要写在每一项里面，这一行写到外面来了`,
      do: ({ similar, inItems }) => {
        if (inItems !== undefined) return '请在行首补上空格，与它那一项的其他各行对齐。';
        return similar === undefined ? '请对照示例改正或删去。' : `请改成“${similar}”。`;
      },
    },
    wrongType: {
      says: ({ wanted, found, takes, length }) =>
        takes === undefined
          ? `这里要写${shapeOf(wanted)}，写的是${shapeOf(found)}`
          : `这里只能写一个${takes === 'file' ? '文件' : '内容'}，写了${length === undefined ? '几' : length}个`,
      do: ({ wanted, takes }) => {
        if (takes === 'file') return ONE_FILE;
        if (takes === 'value') return '请只留一个，接着写在冒号后面。';
        return wanted ? SHAPES[wanted] : '请对照示例改正。';
      },
    },
    keyedList: {
      says: ({ key, named }) =>
        `${named === undefined ? '这里' : quoted(named, '')}要写成一列，写的是以${quoted(key, '别的字')}等为名的几项；已按各项检查`,
      do: ({ name, named }) =>
        `${named === undefined ? '请不要用序号或名称作项目名' : `请只写一次“${named}:”，去掉带序号的项目`}，${name === undefined ? '每一项各写一行，以“- ”开头' : `每一项的第一行以“- ${name}: ”开头，后面写它的${name}`}。`,
    },
    colonsRead: {
      says: ({ lines }) => `项目后面用了全角冒号“：”${atLines(lines)}，已按冒号读取`,
      do: () => '可以不改；以后请用英文半角的“:”，后面空一格。',
    },
    blanksRead: {
      says: ({ lines }) => `冒号后面没有英文半角的空格${atLines(lines)}，已照常读取`,
      do: () => '可以不改；以后请在冒号后面按空格键空一格。',
    },
    marksRead: {
      says: ({ lines }) => `行首不是“- ”${atLines(lines)}，已按每行一项读取`,
      do: () => '可以不改；以后请用英文半角横线“-”，后面空一格。',
    },
    proseSkipped: {
      says: ({ lines }) => `有的行不是“项目: 内容”${atLines(lines)}，没有读`,
      do: () => '是标题或说明的可以不管；是内容的，请写成“项目: 内容”。',
    },
    endsRead: {
      says: () => '有的行末是特殊的换行符（U+2028一类，从网页或Word里复制来的），已按换行读取',
      do: () => '可以不改；以后请按回车键换行。',
    },
    backslashRead: {
      says: ({ lines }) => `双引号里用了反斜杠“\\”${atLines(lines)}，已按原样读取`,
      do: () => '可以不改；以后请用“/”，不用双引号。',
    },
    looseKey: {
      says: ({ key, similar }) => `项目${quoted(key, '')}已按${quoted(similar, '相近的项目')}读取`,
      do: () => '可以不改；以后请按示例的项目名称写。',
    },
    listRead: {
      says: ({ length }) =>
        length === 1
          ? '这里只要一段文字，写的是一列，已按其中那一项读取'
          : '这里只要一段文字，写的是一列，已连成一段读取',
      do: () => '可以不改；以后请接着写在冒号后面。',
    },
    partedValue: {
      says: ({ text, first, second, similar }) =>
        similar === undefined
          ? `${quoted(text, '一处')}里有姓名和电话，已分开读取：姓名${quoted(first, '')}，电话${quoted(second, '')}`
          : `${quoted(text, '一处')}里的电话${quoted(second, '')}没有用，用的是另写的“${similar}”`,
      do: ({ similar }) =>
        similar === undefined
          ? '请核对分得对不对；以后请分两行写。'
          : '请核对哪个电话是对的；两个都要的，请一起写在“电话”里，用顿号隔开。',
    },
    extraKey: {
      says: ({ key, similar }) =>
        `项目${quoted(key, '')}不在清单的项目之内，没有检查${similar === undefined ? '' : `；是不是想写“${similar}”`}`,
      do: () => '多写的说明可以不管；是写错了名称的，请对照示例改正。',
    },
    commentCut: {
      says: ({ text, second }) =>
        `空格加“#”后面的字是注释，没有读：读到的是${quoted(text, '前半段')}，后面的${quoted(second, '字')}没有算`,
      do: () => '是注释的可以不管；是内容的，请给整段内容加上英文双引号。',
    },
    emptyValue: { says: () => '这一项只有横线，没有内容', do: () => '请补上内容，或删去这一行。' },
    unreadableTime: {
      says: ({ text }) => `时间${quoted(text, '')}看不懂，没有按它核对期限`,
      do: () => '请写成“年-月-日 时:分”，例如“2030-01-05 09:30”，并核对这一天是否存在。',
    },
    unknownNotice: {
      says: ({ named, known }) =>
        `清单写的规则是${quoted(named, '另一个')}，现在按${quoted(known, '本通知')}检查`,
      do: ({ known }) => `请核对“规则”这一行${known === undefined ? '' : `；按本通知报送的写“${known}”`}。`,
    },
  },

  // ---- The lines of `count`
  count: {
    figures: ({ count, charactersNoSpaces, charactersWithSpaces, asian, nonAsian }, han) => [
      `字数 ${count}`,
      `字符数（不计空格） ${charactersNoSpaces}　字符数（计空格） ${charactersWithSpaces}`,
      `中文字符和朝鲜语单词 ${asian}　非中文单词 ${nonAsian}　其中汉字 ${han}`,
    ],
    range: (min, max, reasons) =>
      max === null
        ? `字数至少${min}，不知道有多少：${reasons}`
        : `字数范围 ${min}到${max}，取决于：${reasons}`,
    left: (list) => `没有算进去的：${list}`,
    leftOut: {
      deleted: (count) => `修订中删去${count}字`,
      hidden: (count) => `隐藏文字${count}字`,
      invisible: (count) => `页面上看不见的文字${count}字`,
      heads: (count) => `页眉页脚和页码${count}字`,
    },
    besides: {
      pages: (count) => `${count}页`,
      pictures: (count) => `图片${count}张`,
      trackedChanges: (count) => `修订${count}处`,
      comments: (count) => `批注${count}处`,
      boxed: (count) => `文本框和脚注${count}字（已算在内）`,
    },
    image: (pixels, taken, located) =>
      `${pixels}点，${taken === undefined ? '没有拍摄日期' : `拍摄日期${taken}`}${located ? '，带有位置信息' : ''}`,
    sheet: (sheet, header) =>
      header === ''
        ? `${sheet.sheets}张表，${sheet.headerFound === 'none' && sheet.rows > 0 ? '没有表头，' : ''}${rowCounts(sheet)}`
        : `${sheet.sheets}张表，表头以下${rowCounts(sheet)}；表头：${header}`,
    file: '文件',
    ending: (ending, kind) => `扩展名是.${ending}，内容却是${kind}`,
    note: {
      encoding: (name) => `文字编码是${name}，已照常读取`,
      pagesWithoutText: (pages) => `有${pages}页读不出文字，实际字数只会更多`,
      truncatedTail: '文件末尾不完整，实际字数只会更多',
      macros: '带有宏（没有运行）',
      guessedParts: '文件内部缺目录，已按通常的位置读取',
      foreignParts: '有一部分内容是插入的其他文件，没有读，实际字数只会更多；请用Word打开后另存再数',
      lostLetters: (letters) => `有${letters}个字认不出是什么字，按最多${letters}字计入上限`,
      drawnOver: (drawings) =>
        `有${drawings}个大的图形或图片浮于文字上方，下面如果压着文字，也计入了字数，请打开文件看一眼`,
      annotations: (annotations) =>
        `有${annotations}处批注、图章等加在页面上的文字，没有计入字数，请打开文件看一眼`,
      formFields: (fields) => `有${fields}处填写的表单域或批注文字，已计入字数，请打开文件看一眼`,
    },
  },

  // ---- The fixed words of reports

  program: '报送材料检查',
  rule: '规则',
  remedy: '改法',
  basis: '依据',
  wanted: '要求',
  where: '位置',
  found: '现状',
  colon: '：',
  nothingToCheck: '没有需要核对的内容',
  lists: '、',
  checklistTable: ['事项', '轻重', '结论', '说明'],
  textTable: ['材料', '字数', '距下限/上限', '汉字', '不计空格'],
  checklist: '逐项核对',
  findings: '问题',
  more: (count) => `还有${count}项，这里不再列出。`,
  section: {
    fail: (count) => `要改的（${count}处）`,
    unchecked: (count) => `待核的（${count}处，程序没法判断，请人看一眼）`,
    warning: (count) => `提醒（${count}处，建议核对，不影响通过）`,
    info: (count) => `提示（${count}处，供参考）`,
  },
  rest: (passed, pending) => `其余${passed}项符合${pending > 0 ? `；${pending}项未到期` : ''}。`,
  softPassed: (passed, open) => `提醒和提示类事项：${passed}项符合${open > 0 ? `，${open}项有提示` : ''}`,
  builtInPassed: (files) => `清单能读懂，${files}个文件都在、都能打开`,
  together: (headline, names, count) => {
    if (names.length === 0) return headline;
    const shown = names.slice(0, 3).join('、');
    return `${headline}：${shown}${count > 3 ? `等${count}处` : ''}`;
  },
  written: (paths) => `已写：${paths.join('  ')}`,
  alike: (title, count) => `${title}：另有${count}处同类情况`,
  several: (total, passed) => `共${total}份，通过${passed}份。`,
  batch: {
    title: '批量检查',
    submitter: '报送地区',
    length: '字数',
    verdict: '结论',
    remark: '说明',
    missing: '未收到',
    absent: { missing: '未收到', unlooked: '未查', unsure: '待核' },
    amid: (packages) => `收件里的${packages.map((name) => `“${name}”`).join('、')}也许是它报的，请先看一看`,
    bare: (folders) =>
      `收件里的${folders.map((name) => `“${name}”`).join('、')}是空的，看不出报了没有，请问一问`,
    unread: (reason) => `收到，读不出${reason === '' ? '' : `：${reason}`}`,
    unopened: '另外收到，读不出',
    unopenedOf: (submitter, name, reason) => `${submitter}：${name}${bracketed(reason)}`,
    verdictOf: (verdict) => ({ pass: '通过', fail: '不通过', unchecked: '待核', pending: '未到期' })[verdict],
    contested: (name, listed) => `名字“${name}”与清单所写地区“${listed}”不一致`,
    unknown: '看不出是哪个地区报的',
    drafted: '清单由程序拟写',
    unlisted: (listed) => `清单所写的“${listed}”不在应报送的名单里`,
    part: ({ stage, name, received, repeated }) =>
      repeated ? `${stage}已按期报齐：“${name}”，${received}` : `${stage}以较早的“${name}”为准`,
    open: (count, topics) => `${count}项：${topics.join('、')}`,
    unsettled: (count, topics) => `待核${count}项：${topics.join('、')}`,
    times: (topic, count) => `${topic}${count}处`,
    warnings: (count) => `有${count}处提醒`,
    semicolon: '；',
    summary: ({ all, pass, unchecked, pending, fail, open, unread, unlooked, missing }) =>
      [
        `共${all}：通过${pass}`,
        `待核${unchecked}${unread > 0 ? `（其中“收到，读不出”${unread}）` : ''}`,
        `不通过${fail}${fail > 0 ? `（${open}项）` : ''}`,
        `未收到${missing}`,
        ...(unlooked > 0 ? [`未查${unlooked}`] : []),
        ...(pending > 0 ? [`未到期${pending}`] : []),
      ].join('  '),
    partial: (done, all) =>
      `没有全部检查：只检查了${done}份，共${all}份；以上不是全部结果，列出的地区也许另有来件没有查。`,
    absentParts: (numbers, of, count) =>
      `这次检查分成${of}个部分，缺第${numbers.join('、')}${count > numbers.length ? `等${count}个` : ''}部分，其中的来件没有查到。请用同样的收件文件夹和选项补做，再和其余各部分一起合并：baosong batch … --shard ${numbers[0] ?? 1}/${of} -o ${numbers[0] ?? 1}.json`,
    nothing: (inbox) => `“${inbox}”里没有报送材料。请核对收件文件夹的位置。`,
    perhapsSent: (packages, all) =>
      `有${all}份看不出是谁报的（${packages.join('、')}${packages.length < all ? '等' : ''}）：写“未收到”的，也许报的就是它，请先看这${all}份。`,
    stage: ({ complete, partial, unsure, unread, unlooked, missing }) =>
      `（${[
        `已齐${complete}`,
        `不齐${partial}`,
        ...(unsure > 0 ? [`待核${unsure}`] : []),
        ...(unread > 0 ? [`“收到，读不出”${unread}`] : []),
        ...(unlooked > 0 ? [`未查${unlooked}`] : []),
        `未收到${missing}`,
      ].join('，')}）`,
    across: '各地之间',
    superseded: '同一地区的另一份，不计',
    supersededBy: (submitter, earlier, later, unordered) =>
      unordered
        ? `${submitter}：${earlier}（收到的先后不明，先以${later}为准，请核对）`
        : `${submitter}：${earlier}（以${later}为准）`,
    letters: (count, folder) =>
      count === 0 ? '没有要补正的，没有写通知。' : `已写${count}份补正通知，在“${folder}”。`,
    olderLetters: (names) =>
      `文件夹里还有不是这次写的通知：${firstOf(names.slice(0, 10), names.length)}，没有动它们；不再要发的，请删去或移走。`,
    strays: '不是报送材料的文件',
    ownReports: (names, count) =>
      `本程序写的报告：${firstOf(names, count)}，没有当作报送材料；如果是报送单位发来的，请向它要报送的材料。`,
    ownReport: (file) => `${file}（本程序写的报告）`,
    spokenOf: (file, submitters) => `${file}（写到${submitters.join('、')}）`,
    stray: firstOf,
  },

  // ---- The workbook and the CSV table
  roster: {
    matrix: '汇总',
    findings: '问题',
    clerks: '经办人',
    missing: '未报送',
    number: '序号',
    list: '类别',
    characters: '字数',
    file: '材料文件',
    received: '报送时间（依据）',
    package: '来件',
    weight: '性质',
    requirement: '事项',
    subject: '涉及',
    clerk: '经办人和电话',
    stage: '批次',
    due: '期限',
    superseded: (packages) => `另有${packages}份同一单位的来件没有计入`,
  },

  // ---- The letters that ask for what is to be mended
  notify: {
    file: '补正通知',
    title: (short) => `关于补正${short}的通知`,
    addressee: (name) => `${name}：`,
    sender: (name) => `“${name}”的报送单位`,
    opening: (notice, number, date, counts) =>
      `你单位报送的材料收悉。我办依据《${notice}》（${number}），于${date}进行了核对，${countsOf(counts)}，现一次性全部告知如下，请逐条办理。`,
    general: '整份材料',
    ordinal: (number) => `${numeralOf(number)}、`,
    tag: { fail: '须补正', unchecked: '须核实', warning: '建议核对' },
    also: (count) => `另有${count}处提示，供参考，不影响通过：`,
    due: '补正期限',
    byThen: (stage, day) => `${stage}：请于${day}前补正后重新报送。`,
    soon: (stage, day) => `${stage}：期限${day}已过，请尽快补正后重新报送。`,
    again: (mailbox) => `补正后请将全部材料（不只是改动的部分）重新发送至${mailbox}。`,
    example: '清单怎么写，可以向我办要一份示例。',
    office: (contacts, phones) =>
      `对以上内容有疑问的，请与我办联系。联系人：${contacts.join('、')}；电话：${phones.join('、')}。`,
    day: (date) => `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`,
  },

  // ---- The HTML report
  html: {
    skip: '跳到正文',
    contents: '目录',
    overview: '总览',
    title: (short) => `${short}核对表`,
    checkedAt: '核对时间',
    version: '规则版本',
    inbox: '收件目录',
    partial: (done, all) =>
      `没有全部核对：共${all}份，只核对了${done}份。下面不是全部结果，列出的单位也许另有来件没有核对。`,
    section: {
      matrix: '逐项核对',
      checklist: '逐项核对',
      lengths: '材料字数',
      across: '各份之间的疑点',
      cards: '核对意见',
      passed: '已通过',
      letters: '补正一次性告知',
    },
    hint: {
      matrix: '点有底色的格子，直达问题',
      checklist: '点有底色的条目，直达问题',
      across: '把各单位的材料放在一起比才看得出来；不影响结论，请人核实',
      cards: '先列要改的，再列待核和未收到的；每条都附原文和改法',
      letters: '一个单位一页，打印后可直接发出',
    },
    standing: {
      pass: '通过',
      fail: '退回补正',
      unchecked: '待核',
      pending: '未到期',
      missing: '未收到',
      unlooked: '未查',
    },
    cell: {
      pass: '符合',
      fail: '不符合',
      unchecked: '待核',
      pending: '未到期',
      remind: '提醒',
      blocked: '没有核对',
      none: '没有内容',
      missing: '未收到',
      unlooked: '未查',
    },
    summary: {
      passedOf: (total) => `/ ${total} 个单位通过`,
      findings: (count) => `${count}项`,
      unsettled: (count) => `待核${count}项`,
      reminders: (count) => `${count}处提醒`,
      month: (month) => `${month}月`,
      by: (month, day) => `${month}月${day}日前`,
      left: (days) => (days > 0 ? `还剩${days}天` : days === 0 ? '今天到期' : `已过${-days}天`),
      complete: '已齐',
      partial: '不齐或要改',
      unsure: '待核',
      unread: '收到，读不出',
      unlooked: '未查',
      missing: '未收到',
      nobody: '无',
      andOthers: (count) => `等另外${count}个`,
    },
    matrix: {
      caption: (rows) => `${rows}个报送单位逐项核对结果`,
      submitter: '报送单位',
      verdict: '结论',
      item: '核对内容',
      found: '核对结果',
      atLeast: (limit, unit) => `≥${limit}${unit}`,
      between: (low, high, unit) => `${low}—${high}${unit}`,
      page: (from, to) => `第${from}—${to}个`,
      superseded: (count) => `另有${count}份较早`,
      unknown: '不在名单',
      contested: '归属待核',
    },
    plot: {
      hint: (texts, outside) =>
        `每点一篇，共${texts}篇；${outside === 0 ? '都在要求范围内' : `菱形为范围之外的${outside}篇`}`,
      hintOfMany: (texts, outside) => `柱高为篇数，共${texts}篇，${outside}篇在要求范围之外`,
      band: (range) => `要求 ${range}`,
      description: (texts, outside) =>
        `共${texts}篇材料，色带为要求的范围。${outside.length === 0 ? '都在范围内。' : `不在范围内的：${outside.join('；')}。`}`,
      one: (subject, characters) => `${subject} ${characters}字`,
      figure: (characters, distance) => `${characters}（${distance}）`,
      texts: (count) => `${count}篇`,
      none: '没有收到材料',
      inside: '范围内',
      outside: '范围外',
      doubtful: '待核',
      uncertain: '横线：字数因算法不同可能落在的区间',
      beyond: (count) => `箭头：超出图外的${count}篇`,
      table: (count) => `${count}篇材料的字数表`,
      range: '可能的区间',
    },
    card: {
      received: '收到',
      form: { folder: '文件夹', zip: '压缩包', mail: '邮件', file: '单个文件' },
      clerk: '经办',
      reading: '怎么理解',
      review: '人工核定',
      accept: '认可',
      mend: '请补正',
      opinion: '意见',
      signature: '签名',
      infos: (count) => `提示${count}处，供参考`,
      units: (list, count) => `${list} ${count}个`,
      files: (count) => `文件 ${count}个`,
      file: '文件',
      kind: '种类',
      measure: '内容',
      characters: '字数',
      result: '结果',
      fits: '符合',
      photos: (count) => `照片 ${count}张`,
      photo: '照片',
      noPreview: '无缩略图',
      superseded: (name, received) => `较早的一份“${name}”不再计入：${received}`,
      letter: '一次性告知书',
      group: (from, to) => `第${from}—${to}份`,
      remind: '请提醒报送',
    },
    letter: {
      clerk: (clerk) => `经办人 ${clerk}`,
      columns: ['问题', '现状和要求', '怎么改', '依据'],
      office: '（盖章）',
      checker: '核对人（签名）',
      receiver: '报送单位签收',
      date: '　　　年　　月　　日',
      only: '只打印这一份',
      all: '现在打印只出这一份。返回全部',
      open: (name, count) => `${name}　${count}项`,
    },
    contact: '联系',
    offline: '本页不联网，不含脚本；一个文件就是全部',
    strays: (count) => `收件目录里另有${count}个文件不是报送材料，没有核对`,
  },
  // ---- The command line
  help: {
    about: '报送前检查材料：家数、字数、联系人、电话、照片和期限，逐条对照通知。',
    examples:
      '常用：\n  baosong 文件夹                 检查一份报送材料\n  baosong count 材料.docx        数一份文件的字数\n',
    exitCodes:
      '\n退出码：0 全部通过；1 有不通过或没法检查的；2 命令写错或程序没法工作；3 程序自身的错误；130 被中断\n',
    version: '显示版本号',
    help: '显示帮助',
    limits: '列出检查时的各项上限',
    lang: ([first, ...others]) => `报告的语言：${first}（中文，默认）或 ${others.join('、')}`,
    check: '检查一份或几份报送材料（默认命令）',
    folders: '放材料的文件夹（或.zip、.eml），里面有“报送清单.yaml”',
    format: ([first, ...others]) => `格式：${first}（默认）、${others.join('、')}`,
    output: (endings) => `把报告写进文件，格式看扩展名（${endings.join(' ')}）；可以写几次`,
    stage: '只查这一批：1、2；all 为全部',
    received: '这份材料是什么时候收到的，例如 某区.zip=2012-11-28，可以写几次',
    asOf: '按这个时间判断期限，例如 2012-11-28 或 "2012-11-28 09:30"',
    notice: '按哪个规则检查：编号，或规则文件（.yaml）的位置',
    failOn: '什么算不通过（退出码1）：error（默认）或 warning',
    strict: '提醒也算错误',
    mask: '电话号码隐去中间几位',
    quiet: '只显示结论',
    batch: '检查收件文件夹里的全部报送材料，并点名谁还没有报',
    inboxes: '收件文件夹：里面每个文件夹、.zip或.eml是一份报送材料',
    jobs: '同时用几个进程；不写由程序决定',
    shard: '只做第i份、共n份，结果写成可合并的JSON，例如 1/2',
    noProgress: '不显示进度',
    notify: '给每个要补正的地区写一份补正通知（网页和可粘贴的文字）',
    letters: '通知写到这个文件夹（建议用空文件夹）',
    merge: '合并几份--shard的结果，出一份完整的报告',
    parts: '各份--shard写出的JSON文件',
    count: '数文件的字数（与Word“字数统计”一致），给出范围',
    files: 'Word、WPS、PDF等文件；.zip、.eml则数里面的每一份',
    init: '没有清单时，从材料里读出一份报送清单，写进文件夹',
    ownFolder: '放材料的文件夹；不写就是当前文件夹',
    blank: '不读材料，写一份空的清单，带说明',
    explain: '查看各项要求的条款、原文、理解和改法',
    requirement: '要求的编号，例如报告右侧方括号里的',
    title: { usage: '用法：', options: '选项：', commands: '命令：', arguments: '参数：' },
    someOptions: '[选项]',
    someCommand: '[命令]',
    names: { folder: '文件夹', inbox: '收件文件夹', part: '结果文件', file: '文件', requirement: '编号' },
  },
  error: {
    noSuchPath: ({ path, similar }) =>
      `找不到“${path}”。${meant(similar)}请核对名字；名字里有空格的，要用英文双引号括起来。`,
    unknownCommand: ({ named, known, similar }) =>
      `没有“${named}”这个命令，也没有这个名字的文件夹。${meant(similar)}可用的命令有：${known.join('、')}。`,
    notAFolder: ({ path }) =>
      `“${path}”不是文件夹，也不是.zip或.eml。请写放材料的文件夹；只想数一份文件的字数，请用：baosong count 文件名`,
    notAFile: ({ path }) => `“${path}”不是文件。要检查整个文件夹，请用：baosong check "${path}"`,
    unreadable: ({ path, system }) =>
      system !== undefined && STOPPED.has(system)
        ? `读“${path}”时读得太久、太占内存或出了错，已停止。请再试一次；还是不行，请打开它另存一份再试。`
        : `“${path}”打不开：${whyRefused(system)}。${afterRefusal(system)}。`,
    unknownFormat: ({ named, known, similar }) =>
      `没有“${named}”这种格式。${meant(similar)}可用的有：${known.join('、')}。`,
    unknownRequirement: ({ named, similar }) =>
      `没有编号为“${named}”的要求。${meant(similar)}不带编号运行可看全部：baosong explain`,
    unknownNotice: ({ named, known, similar }) =>
      `没有“${named}”这个规则。${meant(similar)}现有的规则：${known.join('、')}；也可以写规则文件（.yaml）的位置。`,
    badNotice: ({ path, fault }) =>
      `规则文件“${path}”用不了：${byWhy(NOTICE_FAULTS, fault)}。请对照 schemas/notice.schema.json 改正。`,
    badTime: ({ named }) => `“${named}”不是时间。请写成 2012-11-28 或 "2012-11-28 09:30"。`,
    badOption: ({ option, named, known, similar }) =>
      `“${option}”不能是“${named}”。${meant(similar)}可用的有：${known.join('、')}。`,
    cannotWrite: ({ path, system }) =>
      `报告“${path}”写不进去：${whyRefused(system)}。没有留下半份。${afterRefusal(system)}。`,
    cannotPrint: ({ system }) =>
      `报告没有完整显示出来：${whyRefused(system)}。${afterRefusal(system)}；要写进文件，请用：-o 文件名`,
    systemRefused: ({ system = '' }) => {
      const [says, step] = system === '' ? RAN_OUT : (SYSTEM[system] ?? REFUSED);
      return `${says}${bracketed(system)}，没有检查完。${step}。`;
    },
    lettersReplaced: ({ path, names }) =>
      `“${path}”里刚写的${firstOf(
        names.slice(0, 10).map((name) => `“${name}”`),
        names.length,
      )}已不是这次写的：同时有别的程序（也许是另一次notify）在写这个文件夹。请等它写完，再运行一次，或换一个文件夹。`,
    linkedFolder: ({ path }) =>
      `“${path}”是链接，或者要经过链接才能到，报告不写到那里。请写真正的文件夹，不要写链接。`,
    intoInput: ({ path }) =>
      `“${path}”在要检查的材料里面，报告不能写到那里。请写到材料以外，例如上一级文件夹。`,
    sameOutput: ({ path }) => `两份报告写到了同一个文件“${path}”。请给它们不同的名字。`,
    badShard: ({ paths, fault }) =>
      `“${paths.join('、')}”不能合并：${byWhy(PART_FAULTS, fault)}。请用同一次检查的各部分：baosong batch … --shard 1/2 -o 1.json`,
    isInbox: ({ path }) => `“${path}”里是好几份报送材料。请用：baosong batch "${path}"`,
    incomplete: () =>
      '程序没有装好：有文件缺少或损坏。请重新安装；从源码运行的，请在程序所在的文件夹运行：npm ci',
    listExists: ({ path, folder }) =>
      `“${path}”已经在了，没有改动它。要重新拟写的，请先给它改名或移走；要检查的，请用：baosong check "${folder}"`,
    isSubmission: ({ path }) => `“${path}”是一份报送材料。请用：baosong check "${path}"`,
    unknownOption: ({ named, known, similar }) =>
      `没有“${named}”这个选项。${meant(similar)}可用的有：${known.join('、')}。${USAGE}`,
    missingArgument: ({ argument }) => `没有写要处理的${argument}。${USAGE}`,
    missingOption: ({ option }) => `少写了选项“${option}”。${USAGE}`,
    missingValue: ({ option }) => `选项“${option}”后面少写了内容。${USAGE}`,
    tooManyArguments: () => `写的内容太多了。${USAGE}`,
    badUsage: () => `命令写得不对。${USAGE}`,
  },
  bug: {
    run: (what) => `程序出了意外的错误（${what}）。请把这句话和用的命令告诉我们。`,
    submission: (path, number, what) =>
      `检查“${path}”时程序出了意外的错误（编号${number}：${what}），这一份没有检查完。请把这句话告诉我们。`,
  },
  timeLeft: (seconds) => `还要${seconds}秒`,
  limit: {
    manifestBytes: '清单的大小',
    manifestDepth: '清单缩进的层数',
    manifestNodes: '清单的项目数',
    manifestNameCharacters: '清单中一个名称的字符数',
    manifestStringCharacters: '清单中一段文字的字符数',
    findingsPrinted: '一份材料列出的问题数',
    quotedCharacters: '报告引用一段文字的字符数',
    documentBytes: '一份文件的大小',
    pdfBytes: '一份PDF的大小',
    expandedBytes: '一份文件解压后的大小',
    entryBytes: '文件内一个部分解压后的大小',
    ratio: '解压后与解压前的倍数',
    ratioFloorBytes: '解压后不到这个大小的不看倍数',
    archiveEntries: '压缩包里的文件数',
    archiveBytes: '压缩包或邮件的大小',
    archiveExpandedBytes: '压缩包解压后的大小',
    xmlDepth: '文件内部结构的层数',
    xmlAttributes: '文件内部一处的属性数',
    textCharacters: '一份文件的文字数',
    pdfPages: '一份PDF的页数',
    imageBytes: '一张照片的大小',
    imageHeaderBytes: '为看照片信息读取的大小',
    imagePixels: '一张照片的像素',
    sheetRows: '一张表格读取的行数',
    sheetBytes: '一张表格连同空行解开后的大小',
    folderDepth: '文件夹的层数',
    folderFiles: '文件夹里的文件数',
    folderBytes: '文件夹的大小',
    manifestMilliseconds: '读清单的时间',
    documentMilliseconds: '读一份文件的时间',
    submissionMilliseconds: '查一份材料的时间',
    readerHeapMegabytes: '读文件用的内存',
    outputBytes: '一份材料的报告大小',
    noticeBytes: '规则文件的大小',
    partBytes: '要合并的一部分的大小',
    partDepth: '要合并的一部分的层数',
  },
  seconds: (count) => `${count}秒`,
};

const LIST_NAME = /^(?:报送清单|manifest)\.ya?ml$/u;

/** The reader of a letter has neither our examples nor the program that checks a folder. */
function cureOfMissing(similar: string, inLetter = false): string {
  const copy = inLetter ? '' : '（可从示例文件夹复制一份来改）';
  if (similar === '') return `请在文件夹最外层放一个“报送清单.yaml”${copy}。`;
  const folder = similar.slice(0, Math.max(0, similar.lastIndexOf('/')));
  const name = similar.slice(folder === '' ? 0 : folder.length + 1);
  const rename = LIST_NAME.test(name) ? '' : `，并把“${name}”改名为“报送清单.yaml”`;
  const outside = `把${inLetter ? `“${folder}”` : ''}里面的东西都移到外面一层${rename}。`;
  if (folder !== '') return inLetter ? `请${outside}` : `请直接检查“${folder}”这个文件夹，或者${outside}`;
  if (/\.(?:xlsx?|et|csv|ods|docx?|wps|pdf)$/iu.test(similar))
    return `表格和Word文档不能当清单：请用记事本另写一份“报送清单.yaml”${copy}。`;
  if (/\.ya?ml\.txt$/iu.test(similar))
    return '请去掉文件名最后的“.txt”（先在资源管理器的“查看”里勾选“文件扩展名”）。';
  return '请把它改名为“报送清单.yaml”，放在文件夹最外层。';
}

/** '“8801”是4位，固定电话应为8位'; of a number that is neither a landline nor a mobile, just 号码. */
function digitsOf({ part, digits, wanted, as }: PhoneProblem, wrong: string): string {
  const name = { mobile: '手机号码', landline: '固定电话', other: '号码' }[as ?? 'other'];
  const counted = `“${part}”${digits === undefined ? '' : `是${digits}位，`}`;
  return wanted === undefined ? `${counted}${wrong}` : `${counted}${name}应为${wanted}位`;
}

/** Verdict and counts → the one sentence that a report begins and ends with. */
function conclusion(verdict: Verdict, mend: number, look: number, warnings: number): string {
  const reminders = warnings > 0 ? `另有${warnings}处提醒，建议核对。` : '';
  if (verdict === 'fail') {
    return `不通过：有${mend}处要改${look > 0 ? `，${look}处待核` : ''}，改完再检查一次。${reminders}`;
  }
  if (verdict === 'unchecked') return `待核：有${look}处程序没法判断，请按提示处理。${reminders}`;
  if (verdict === 'pending') return '未到期：还没有放入材料，也还没有到期限。';
  return `通过：可以报送。${reminders}`;
}

function textsOf({ length }: readonly string[]): string {
  return `${length === 2 ? '两' : length}份材料`;
}

function countsOf({ mend, look, remind }: LetterCounts): string {
  const parts = [
    mend > 0 ? `有${mend}处须补正` : '',
    look > 0 ? `有${look}处程序没法判断、须核实` : '',
    remind > 0 ? `另有${remind}处建议核对` : '',
  ];
  return parts.filter((part) => part !== '').join('，');
}

/** 1 to 99 as one numbers the parts of a letter; more than that in figures. */
function numeralOf(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return `${ten}${ones === 0 ? '' : DIGITS[ones]}`;
}
