// The Chinese catalogue → a third language, in which each message is its own name, followed by what it was given.
//
// Whatever stands in a report and is no such name comes from the notice, from what was handed in, or from a sentence
// that some file says by itself, which no translator could reach.

import type { Messages } from '../../../src/core/i18n/messages.ts';
import { zh } from '../../../src/core/i18n/zh.ts';

/** A name in such brackets is a message. */
export const NAME = /⟦[\w.]*⟧/gu;

/** What such brackets hold was given to the message before. */
export const GIVEN = /⟨([^⟨⟩]*)⟩/gu;

export const pseudo: Messages = Object.assign(translated(zh, ''), { language: 'xx', tag: 'qps' });

/** Texts and functions by their names; lists and tables keep their form. */
function translated<Message>(message: Message, path: string): Message {
  return (typeof message === 'function' ? spoken(message as Speak, path) : named(message, path)) as Message;
}

/** Where the original says nothing, nothing is said. */
function named(message: unknown, path: string): unknown {
  if (typeof message === 'string') return message === '' ? '' : `⟦${path}⟧`;
  if (Array.isArray(message)) return message.map((each, index) => translated(each, `${path}.${index}`));
  if (typeof message !== 'object' || message === null) return message;
  const entries = Object.entries(message);
  return Object.fromEntries(
    entries.map(([name, each]) => [name, translated(each, path === '' ? name : `${path}.${name}`)]),
  );
}

type Speak = (...given: unknown[]) => unknown;

function spoken(original: Speak, path: string): Speak {
  return (...given) => {
    const details = textsIn(given).map((text) => `⟨${text}⟩`);
    const answer = named(original(...given), path);
    return typeof answer === 'string' && answer !== '' ? `${answer}${details.join('')}` : answer;
  };
}

/** Every text and number somewhere inside. */
function textsIn(given: unknown): string[] {
  if (typeof given === 'string' || typeof given === 'number') return [String(given)];
  return typeof given === 'object' && given !== null ? Object.values(given).flatMap(textsIn) : [];
}
