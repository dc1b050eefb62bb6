// Test files → which of their tests fail: a test runner for Stryker that loads everything anew for each change, in some hundredths of a
// second where Vitest takes one. What `vitest` gives to a test is made here of the parts that it is made of itself.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';
import * as parts from '@vitest/expect';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);

/** State that changed code reads and writes. */
globalThis.__stryker__ ??= {};
const state = globalThis.__stryker__;

function madeExpect() {
  for (const part of [parts.JestExtend, parts.JestChaiExpect, parts.JestAsymmetricMatchers]) {
    parts.chai.use(part);
  }
  const expect = (value, message) => parts.chai.expect(value, message);
  return Object.assign(expect, parts.chai.expect, globalThis[parts.ASYMMETRIC_MATCHERS_OBJECT]);
}

/** The functions by which a file names its tests; `add` takes each test with what goes before and after it. */
function words(add) {
  let group = { name: '', before: [], after: [] };
  const inGroup = (name, body) => {
    const outer = group;
    group = { name: `${outer.name}${name} › `, before: [...outer.before], after: [...outer.after] };
    body();
    group = outer;
  };
  const test = (name, ...rest) => {
    const body = rest.find((each) => typeof each === 'function');
    const isSlow = rest.some((each) => each?.tags?.includes('slow'));
    // Beside other work no clock tells what is linear.
    const isTimed = name.includes('linear');
    if (!isSlow && !isTimed && body) add(`${group.name}${name}`, body, group);
  };
  const each =
    (call) =>
    (rows) =>
    (name, ...rest) => {
      const body = rest.find((part) => typeof part === 'function');
      const options = rest.filter((part) => typeof part !== 'function');
      rows.forEach((row, index) => {
        call(`${name} [${index}]`, ...options, () => body(...(Array.isArray(row) ? row : [row])));
      });
    };
  const complete = (call) =>
    Object.assign(call, { each: each(call), skipIf: (skip) => (skip ? complete(() => {}) : call) });
  return {
    test: complete(test),
    it: complete(test),
    describe: complete((name, ...rest) => inGroup(name, rest.at(-1))),
    beforeAll: (body) => group.before.push(body),
    afterAll: (body) => group.after.push(body),
    onTestFinished: () => {},
  };
}

const HERE = /\bimport\.meta\.(dirname|url)\b/g;

/** A bundle has no place of its own: each file names the one that it was written for. */
const ownPlaces = {
  name: 'own-places',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const places = { dirname: dirname(path), url: `file://${path}` };
      return { loader: 'ts', contents: text.replaceAll(HERE, (_, name) => JSON.stringify(places[name])) };
    });
  },
};

/** What never changes: it is loaded once, by `known`. */
const LOADED_ONCE =
  /^(?:node:.*|vitest|fast-check|yaml|ajv|date-fns|fflate|esbuild|@hyzyla\/pdfium|playwright-core)(?:\/.*)?$/;

const loadedOnce = {
  name: 'loaded-once',
  setup(bundler) {
    bundler.onResolve({ filter: LOADED_ONCE }, ({ path }) => ({ path, namespace: 'known' }));
    bundler.onLoad({ filter: /.*/, namespace: 'known' }, ({ path }) => ({
      contents: `module.exports = known(${JSON.stringify(path)})`,
    }));
  },
};

/** A function, as a module may wait for something while it loads. */
async function bundled(file) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    loader: { '.css': 'text' },
    plugins: [loadedOnce, ownPlaces],
  });
  const code = `(async function (known, require) {${outputFiles[0].text}\n})`;
  const files = new Set(Object.keys(metafile.inputs).map((input) => resolve(input)));
  return { script: new Script(code, { filename: `${file}.js` }), files };
}

/** The same tries in each run, a quarter of those of `npm test`; that a law is broken is enough, by whatever example. */
const fc = require('fast-check');
const lawsInShort = {
  ...fc,
  assert: (law, { numRuns = 100, ...given } = {}) =>
    fc.assert(law, { ...given, numRuns: Math.min(Math.ceil(numRuns / 4), 200), seed: 7, endOnFailure: true }),
};

/** Compiling schemas took most of the time, and no room that is changed has a hand in it: each is compiled once. */
const compiled = new Map();
const { Ajv2020 } = require('ajv/dist/2020.js');
class RememberingAjv extends Ajv2020 {
  addSchema(schema, ...rest) {
    // Called by the constructor too, before any field is there.
    this.known ??= [];
    this.known.push(schema);
    return super.addSchema(schema, ...rest);
  }

  compile(schema) {
    const key = JSON.stringify([this.known, schema]);
    if (!compiled.has(key)) compiled.set(key, super.compile(schema));
    return compiled.get(key);
  }
}

const testFiles = (place) =>
  place.endsWith('.ts')
    ? [place]
    : readdirSync(place, { recursive: true })
        .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.slow.test.ts'))
        .map((name) => join(place, name))
        .sort();

/** One for each table that is kept: of one notice, of each of its labels. */
const MOST_MAKING = 10;

const TOOK = `${process.env.MUTATED_EXAMPLES}.took.json`;

/** Kept in a file, as whoever takes the place of a runner that was stopped makes no dry run. */
function tookBefore() {
  return existsSync(TOOK) ? new Map(JSON.parse(readFileSync(TOOK, 'utf8'))) : new Map();
}

class Runner {
  #bundles = new Map();
  /** Test → what it took unchanged: the quick ones go first, as the first that fails ends a try. */
  #took = new Map();
  #expect = madeExpect();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#took = tookBefore();
    for (const file of process.env.MUTATED_TESTS.split(':').flatMap(testFiles)) {
      this.#bundles.set(file, await bundled(file));
    }
  }

  async dryRun() {
    Object.assign(state, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    const tests = [];
    for await (const result of this.#results([...this.#bundles.keys()])) tests.push(result);
    writeFileSync(TOOK, JSON.stringify(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs])));
    this.#took = tookBefore();
    return { status: 'complete', tests, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    // Told as an error, which counts for nothing.
    if (Number(activeMutant.id) % Number(process.env.MUTATED_EVERY) !== 0)
      return { status: 'error', errorMessage: 'not tried' };
    const wanted = testFilter && new Set(testFilter);
    const isReached = (file) => !wanted || testFilter.some((id) => id.startsWith(`${file} › `));
    const files = [...this.#bundles].flatMap(([file, bundle]) =>
      bundle.files.has(sandboxFileName) && isReached(file) ? [file] : [],
    );
    Object.assign(state, { activeMutant: activeMutant.id, hitLimit, hitCount: 0 });
    let nrOfTests = 0;
    files.sort((a, b) => this.#cost(a) - this.#cost(b));
    for await (const { id, status, failureMessage } of this.#tries(files, wanted)) {
      nrOfTests++;
      if (hitLimit !== undefined && state.hitCount > hitLimit)
        return { status: 'timeout', reason: 'too often' };
      if (status === 1) return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  }

  /** What few tests of a file reach may be made once and kept for those behind them: they are tried too. */
  async *#tries(files, wanted) {
    yield* this.#results(files, wanted);
    if (!wanted) return;
    const isMadeOnce = (file) =>
      [...wanted].filter((id) => id.startsWith(`${file} › `)).length <= MOST_MAKING;
    yield* this.#results(files.filter(isMadeOnce), { has: (id) => !wanted.has(id) });
  }

  async *#results(files, wanted) {
    for (const file of files) yield* this.#resultsOf(file, wanted);
  }

  async *#resultsOf(file, wanted) {
    const tests = [];
    try {
      await this.#load(file, (name, body, group) => tests.push({ id: `${file} › ${name}`, body, group }));
    } catch (error) {
      yield { id: file, name: file, status: 1, failureMessage: String(error), timeSpentMs: 0 };
      return;
    }
    const prepared = new Set();
    for (const each of this.#ordered(tests)) {
      if (!wanted || wanted.has(each.id)) yield await resultOf(each, prepared);
    }
  }

  #cost(file) {
    return [...this.#took].reduce((sum, [id, took]) => (id.startsWith(`${file} › `) ? sum + took : sum), 0);
  }

  #ordered(tests) {
    const seen = new Map();
    const named = tests.map((each) => {
      const times = (seen.get(each.id) ?? 0) + 1;
      seen.set(each.id, times);
      return times === 1 ? each : { ...each, id: `${each.id} (${times})` };
    });
    return named.sort((a, b) => (this.#took.get(a.id) ?? 0) - (this.#took.get(b.id) ?? 0));
  }

  async #load(file, add) {
    const vitest = {
      ...words(add),
      expect: this.#expect,
      inject: (name) => (name === 'examples' ? process.env.MUTATED_EXAMPLES : process.cwd()),
    };
    const own = { vitest, 'fast-check': lawsInShort, 'ajv/dist/2020.js': { Ajv2020: RememberingAjv } };
    const known = (name) => own[name] ?? require(name);
    await this.#bundles.get(file).script.runInThisContext()(known, require);
  }

  async dispose() {}
}

async function resultOf({ id, body, group }, prepared) {
  const started = performance.now();
  const fileName = resolve(id.split(' › ')[0]);
  const done = (rest) => ({ id, name: id, fileName, timeSpentMs: performance.now() - started, ...rest });
  try {
    for (const before of group.before) {
      if (!prepared.has(before)) await before();
      prepared.add(before);
    }
    state.currentTestId = id;
    await body({});
    return done({ status: 0 });
  } catch (error) {
    return done({ status: 1, failureMessage: String(error?.message ?? error) });
  } finally {
    state.currentTestId = undefined;
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'rooms', injectableClass: Runner }];
