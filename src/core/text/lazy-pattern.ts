// The source of a regular expression → the expression, made when it is first asked for.

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
