// A notice's text with words in braces → the sentence with what they stand for.

import type { Messages } from '../i18n/messages.ts';
import { isObject } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import type { Json, JsonSchema } from '../model/json.ts';
import type { Localized, Notice, Requirement } from '../model/notice.ts';

/** A requirement by its id; every finding has one. */
export function requirementOf(id: string, notice: Notice): Requirement {
  const requirement = requirementsById(notice).get(id);
  if (!requirement) throw new Error(`no requirement ${id}`);
  return requirement;
}

/** All requirements of a notice by their ids. */
export const requirementsById = memoize(
  ({ requirements }: Notice): ReadonlyMap<string, Requirement> =>
    new Map(requirements.map((each) => [each.id, each])),
);

/** What the words in braces stand for. */
export type Placeholders = Readonly<Record<string, string | number>>;

/** '{gap}' or '{gap|day|days}': a word in braces, and behind it what is counted, of one and of several. */
export const BRACED = /\{(?<name>\w+)(?:\|(?<one>[^{}|]*)\|(?<several>[^{}|]*))?\}/g;

/** '{minimum}到{maximum}字' and its placeholders → the text; '{gap|day|days}' → '1 day'; an unknown word in braces stays. */
export function interpolate(text: string, placeholders: Placeholders): string {
  if (!text.includes('{')) return text;
  return text.replace(BRACED, (whole, name: string, one?: string, several?: string) => {
    const value = placeholders[name];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : `${value} ${Number(value) === 1 ? one : several}`;
  });
}

/** The sentence in the language of the messages; in Chinese where the notice has none in it. */
export function localized(text: Localized, { language }: Pick<Messages, 'language'>): string {
  return text[language] ?? text.zh;
}

/** Everything a requirement's texts may name: its limits, its stage's last day, the recipient's numbers. */
export function placeholdersOf(requirement: Requirement, notice: Notice, messages: Messages): Placeholders {
  const known = knownPlaceholders(notice);
  const own = known.get(messages.language) ?? new Map<Requirement, Placeholders>();
  known.set(messages.language, own);
  const placeholders = own.get(requirement) ?? makePlaceholders(requirement, notice, messages);
  own.set(requirement, placeholders);
  return placeholders;
}

/** By language, then by requirement. */
const knownPlaceholders = memoize((_notice: Notice) => new Map<string, Map<Requirement, Placeholders>>());

function makePlaceholders(requirement: Requirement, notice: Notice, messages: Messages): Placeholders {
  const stage = notice.stages.find((each) => each.id === requirement.stage);
  const { defaultArea } = notice.phonePlan;
  return {
    ...limitsOf(requirement.must),
    zone: localized(notice.timeZone.label, messages),
    phones: messages.list(
      notice.recipient.phones.map((phone, index) => (index === 0 ? `${defaultArea}-${phone}` : phone)),
    ),
    area: defaultArea,
    mailbox: notice.recipient.mailbox,
    submitters: messages.list(notice.submitters.map(({ name, short }) => nameIn(name, short, messages))),
    ...(stage ? { lastDay: messages.day(stage.due) } : {}),
  };
}

/** A submitter by the name it goes by in a list. */
function nameIn(name: Localized, short: string | undefined, messages: Messages): string {
  return messages.language === 'zh' ? (short ?? name.zh) : localized(name, messages);
}

/** The numbers that a schema sets for its own value. */
export function limitsOf(must: JsonSchema): Placeholders {
  return isObject(must) ? numbersIn(must) : {};
}

const numbersIn = memoize((must: Exclude<JsonSchema, boolean>): Placeholders => {
  const names = ['minimum', 'maximum', 'minItems', 'maxItems', 'minLength', 'maxLength'];
  return Object.fromEntries(
    names.flatMap((name): [string, number][] => {
      const value: Json | undefined = must[name];
      return typeof value === 'number' ? [[name, value]] : [];
    }),
  );
});
