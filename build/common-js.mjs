// A chunk as esbuild splits it, an ES module → CommonJS, which Node starts faster, with every name bound once.
//
// esbuild's own CommonJS reads each name that comes from another chunk through two getters, at every use. Chunks never
// import each other in a circle, and no exported name is assigned again: what is bound at the start stays right.

import { init, parse } from 'es-module-lexer';

await init;

const REAL_IMPORT = -1;

/**
 * @param {string} code an ES module with one `export { … }` at its end, as esbuild writes it
 * @returns {string}
 * @throws {Error} where it is written in another way
 */
export function commonJs(code) {
  const [imports, exports] = parse(code);
  const pieces = [];
  let at = 0;
  const put = (from, to, text) => {
    pieces.push(code.slice(at, from), text);
    at = to;
  };
  for (const found of imports)
    put(found.ss, found.se, found.d === REAL_IMPORT ? bound(code, found) : late(code, found));
  pieces.push(code.slice(at));
  return `"use strict";${withExports(pieces.join(''), exports)}`;
}

const CLAUSE =
  /^import\s*(?:(?:\*\s*as\s+)?(?<whole>[\w$]+))?\s*,?\s*(?<names>\{[^}]*\})?\s*(?:from)?\s*["']/;

/** `import{a as b}from"c"` → `var{a:b}=require("c")`: `var`, as V8 looks at each use of a `const` whether it is there yet. */
function bound(code, { ss, se, n }) {
  const { whole, names } = CLAUSE.exec(code.slice(ss, se))?.groups ?? {};
  const required = `require(${JSON.stringify(n)})`;
  const taken = [whole, names?.replace(/\s+as\s+/g, ':')].filter((each) => each !== undefined);
  return taken.length === 0 ? required : `var ${taken.map((each) => `${each}=${required}`).join()}`;
}

/** `import("c")`: a promise, and a part that is missing rejects it. */
function late(code, { n, ss, se }) {
  if (n === undefined) throw new Error(`not a name: ${code.slice(ss, se)}`);
  return `Promise.resolve().then(function(){return require(${JSON.stringify(n)})})`;
}

const EXPORTS = /export\s*\{[^{}]*\};?\s*$/;

function withExports(code, exports) {
  if (exports.length === 0) return code;
  if (!EXPORTS.test(code)) throw new Error('exports that are not written at the end');
  const names = exports.map(({ n, ln }) => `${n}:${ln}`);
  return code.replace(EXPORTS, () => `module.exports={${names.join()}};\n`);
}
