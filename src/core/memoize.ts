// Something that costs → the same, made when it is first asked for, and once.

/** For what depends on a notice alone: each of ten thousand submissions asks for it again. */
export function memoize<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** The same for keys that are equal as JSON: a compiled notice has a copy wherever one object was named again. */
export function memoizeEqual<Key extends object, Value extends object>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<string, Value>();
  return memoize((key) => {
    const json = JSON.stringify(key);
    const value = known.get(json) ?? make(key);
    known.set(json, value);
    return value;
  });
}

/**
 * For patterns with `\p{…}`: V8 looks up such properties when it loads a file with a literal, a millisecond for each,
 * even in a function that is never called. Most runs ask for none of them.
 */
export function lazyPattern(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}

/** What a text is asked: a pattern, or a pattern behind a cheaper question. */
export interface TextTest {
  test(text: string): boolean;
}

/**
 * A pattern of many words, made and asked only where the cheap question is answered with yes. Most texts have none of
 * the words, and V8 takes up to a millisecond to make such a pattern.
 */
export function askedFirst(may: (text: string) => boolean, source: string, flags: string): TextTest {
  const pattern = lazyPattern(source, flags);
  return { test: (text) => may(text) && pattern().test(text) };
}

/** Begins with one of these, in whatever case. */
export function beginsWithAny(characters: string): (text: string) => boolean {
  return (text) => characters.includes(text.charAt(0).toLowerCase());
}

/** Ends with one of these, in whatever case. */
export function endsWithAny(characters: string): (text: string) => boolean {
  return (text) => characters.includes(text.slice(-1).toLowerCase());
}
