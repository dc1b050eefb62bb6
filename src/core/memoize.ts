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
