// Two texts of one kind of fact → whether they say the same.

import type { Notice, Vocabulary } from '../model/notice.ts';
import { unitKey } from '../text/organization-name.ts';
import { parsePersons } from '../text/person-name.ts';
import { parsePhones } from '../text/phone.ts';
import type { AreSame } from './candidates.ts';
import { isSameUnit } from './unit-of-item.ts';

/** How two values of a property are compared: a telephone by a number in common, a person by name, a unit by its core. */
export function sameBy({ fact }: Vocabulary, { phonePlan, names }: Notice): AreSame {
  if (fact === 'unit') return (a, b) => isSameUnit(a, b, names);
  if (fact === 'phone') {
    const digitsOf = (text: string) => parsePhones(text, phonePlan).numbers.map(({ digits }) => digits);
    return (a, b) => unitKey(a) === unitKey(b) || digitsOf(a).some((each) => digitsOf(b).includes(each));
  }
  if (fact === 'person') {
    const namesOf = (text: string) => parsePersons(text).names;
    return (a, b) => unitKey(a) === unitKey(b) || namesOf(a).some((each) => namesOf(b).includes(each));
  }
  return (a, b) => unitKey(a) === unitKey(b);
}
