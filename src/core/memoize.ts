// A function of an object → the same function, run once for each object it meets.

/** For what follows from a notice (or a part of one) alone: it is asked anew for each of ten thousand submissions. */
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
