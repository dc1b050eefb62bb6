// The words of a letter that asks for what is to be mended, in Chinese.

import type { LetterCounts, NotifyLabels } from './labels-notify.ts';

export const notifyZh: NotifyLabels = {
  file: '补正通知',
  title: (short) => `关于补正${short}的通知`,
  addressee: (name) => `${name}：`,
  sender: (name) => `“${name}”的报送单位`,
  opening: (notice, number, date, counts) =>
    `你单位报送的材料收悉。我办依据《${notice}》（${number}），于${date}进行了核对，${countsZh(counts)}，现一次性全部告知如下，请逐条办理。`,
  general: '整份材料',
  ordinal: (number) => `${numeralZh(number)}、`,
  tag: { fail: '须补正', unchecked: '须核实', warning: '建议核对' },
  also: (count) => `另有${count}处提示，供参考，不影响通过：`,
  due: '补正期限',
  byThen: (stage, day) => `${stage}：请于${day}前补正后重新报送。`,
  soon: (stage, day) => `${stage}：期限${day}已过，请尽快补正后重新报送。`,
  again: (mailbox) => `补正后请将全部材料（不只是改动的部分）重新发送至${mailbox}。`,
  office: (contacts, phones) =>
    `对以上内容有疑问的，请与我办联系。联系人：${contacts.join('、')}；电话：${phones.join('、')}。`,
  day: (date) => `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`,
};

function countsZh({ mend, look, remind }: LetterCounts): string {
  const parts = [
    mend > 0 ? `有${mend}处须补正` : '',
    look > 0 ? `有${look}处程序没法判断、须核实` : '',
    remind > 0 ? `另有${remind}处建议核对` : '',
  ];
  return parts.filter((part) => part !== '').join('，');
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as one numbers the parts of a letter; more than that in figures. */
function numeralZh(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return `${ten}${ones === 0 ? '' : DIGITS[ones]}`;
}
