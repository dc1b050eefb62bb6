// What a list says was done, or where that is shown → whether it says so at all, and the files that it names.

import { askedFirst, beginsWithAny } from '../memoize.ts';
import { isPlaceholder } from './placeholder.ts';

export interface DeclaredText {
  readonly text: string;
  /** Neither a placeholder nor a sentence that says that nothing was done. */
  readonly done: boolean;
  /** Names of files in it, as written. */
  readonly files: readonly string[];
}

const DEEDS =
  '开展|召开|举办|组织|进行|建立|成立|印发|制定|安排|刊发|刊登|播出|播放|报道|落实|完成|确定|实施|举行|启动|上报|报送|发放|宣传|搞';
/** No clause says that without one of these: asked first, for most say what was done. */
const PERHAPS_NOT_DONE = /[未没取推延待等]/u;
/** A clause that says that it was not done, was called off or put off. */
const NOT_DONE = new RegExp(
  `^(?:目前|现在|至今|暂时)?(?:尚|还|暂|仍)(?:未|没有?)|(?:尚未|还未|暂未|仍未|未能|没有|没能|未)(?:${DEEDS})|` +
    `^(?:未|没有?)(?:${DEEDS})?$|(?:因故|因|由于).{0,12}(?:取消|推迟|延期|未能?|没有)|(?:已|被|临时)取消|取消了?$|^(?:有?待|等待?)(?:${DEEDS})`,
  'u',
);
/** A clause that says what is meant to be done, is being prepared, or is no matter of theirs. */
const NOT_YET_DONE = askedFirst(
  beginsWithAny('拟预打即将计准正尚仍筹已被延推暂不未本我无没'),
  '^(?:拟(?![定订制写])|预计|打算|即将|将[于在]|计划(?=[于在\\d]|$)|准备(?=[于在\\d]))|' +
    `^准备(?:${DEEDS})|^(?:正在|尚在|仍在|正)(?:筹备|准备|进行|制定)|^筹备中?$|` +
    '^(?:已|被)?(?:延期|推迟|暂缓)(?:举行|举办|召开|开展|进行|了)?$|^[不未](?:办|涉及|适用|再.{0,4})$|' +
    '^(?:本地|我[市区县])?(?:暂?无|没有)(?:此|该|这)项?(?:活动|内容|工作|情况)?$',
  'u',
);
/** What was put off and held later was held. */
const HELD_LATER = /改[为于在到期]|另行|后于|重新|补/u;
const CLAUSE = /[，。；！？,;!?\n]/u;
const NAMED_FILE =
  /[^\s，。；、：:“”"《》]{1,120}\.(?:docx?|wps|pdf|ofd|rtf|odt|xlsx?|et|csv|pptx?|txt|jpe?g|png|zip|rar|mp4|avi|wmv)(?![A-Za-z0-9])/giu;
const MOST_FILES = 20;

/** Text → what it declares; total. */
export function parseDeclaration(text: string): DeclaredText {
  return { text, done: !isPlaceholder(text) && !saysNotDone(text), files: filesIn(text) };
}

function saysNotDone(text: string): boolean {
  if (HELD_LATER.test(text)) return false;
  const clauses = text.split(CLAUSE).map((clause) => clause.trim());
  // What is planned behind what was done takes nothing away.
  if (NOT_YET_DONE.test(clauses[0] ?? '')) return true;
  return PERHAPS_NOT_DONE.test(text) && clauses.some((clause) => NOT_DONE.test(clause));
}

/** Addresses on the web end like files, and are none. */
function filesIn(text: string): string[] {
  if (!text.includes('.')) return [];
  const found = text.match(NAMED_FILE) ?? [];
  return found.filter((name) => !/^\/\/|^www\./iu.test(name)).slice(0, MOST_FILES);
}
