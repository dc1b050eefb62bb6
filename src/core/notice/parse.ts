// The text of a notice file → Notice with the built-in requirements in front, held to schemas/notice.schema.json.

import type { Notice, Requirement } from '../model/notice.ts';
import { escapeAndTruncate } from '../text/escape-invisible.ts';
import { type NoticeFault, UserError } from '../user-error.ts';
import { type SchemaError, schemaFault, yamlFault } from './parse-errors.ts';

/** Everything on disk that makes a notice. */
export interface NoticeFiles {
  /** Path as shown in messages. */
  readonly path: string;
  readonly yaml: string;
  readonly builtInYaml: string;
  readonly schema: object;
  readonly builtInSchema: object;
  readonly hash: string;
}

const BUILT_IN = 'built-in.yaml';

/** Parses and validates; throws UserError `badNotice` that names the place. Loads the YAML library and Ajv. */
export async function parseNotice(files: NoticeFiles): Promise<Notice> {
  const [{ parse }, { Ajv2020 }] = await Promise.all([
    import('../text/yaml-library.ts'),
    import('./ajv-library.ts'),
  ]);
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema(files.schema);
  const isBuiltIn = ajv.compile<{ requirements: Requirement[] }>(files.builtInSchema);
  const isNotice = ajv.compile<Omit<Notice, 'hash'>>(files.schema);
  const builtIn: unknown = parseYamlFile(parse, files.builtInYaml, BUILT_IN);
  const notice: unknown = parseYamlFile(parse, files.yaml, files.path);
  if (!isBuiltIn(builtIn)) throw schemaRefusal(BUILT_IN, isBuiltIn.errors);
  if (!isNotice(notice)) throw schemaRefusal(files.path, isNotice.errors);
  const requirements = [...builtIn.requirements, ...notice.requirements];
  const whole = { ...notice, hash: files.hash, requirements };
  const fault = referenceFault(whole) ?? columnFault(requirements);
  if (fault !== undefined) throw new UserError('badNotice', { path: files.path, fault });
  return whole;
}

type ParseFunction = (text: string, options: { readonly logLevel: 'error' }) => unknown;

function parseYamlFile(parse: ParseFunction, text: string, path: string): unknown {
  try {
    // The library would write its warnings to stderr; what they warn of, the schema judges.
    return parse(text, { logLevel: 'error' });
  } catch (error) {
    throw new UserError('badNotice', { path, fault: yamlFault(error) });
  }
}

function schemaRefusal(path: string, errors: readonly SchemaError[] | null | undefined): UserError {
  return new UserError('badNotice', { path, fault: schemaFault(errors) });
}

/** Ids are public: each is unique, and every reference (`stage`, `clause`, `after`, `needed`) leads somewhere. */
function referenceFault({ requirements, stages, clauses, measures }: Notice): NoticeFault | undefined {
  const ids = new Set<string>();
  const stageIds = new Set(stages.map(({ id }) => id));
  const clauseIds = new Set(clauses.map(({ id }) => id));
  for (const { id, stage, clause } of requirements) {
    if (ids.has(id)) return { why: 'duplicateId', id: escapeAndTruncate(id) };
    if (stage !== undefined && !stageIds.has(stage)) return namedFault('unknownStage', id, stage);
    if (clause !== undefined && !clauseIds.has(clause)) return namedFault('unknownClause', id, clause);
    ids.add(id);
  }
  for (const { put, needed = [] } of measures) {
    const unknown = needed.find((id) => !ids.has(id));
    if (unknown !== undefined) return namedFault('unknownNeeded', put, unknown);
  }
  for (const { id, after } of requirements) {
    if (after !== undefined && !ids.has(after)) return namedFault('unknownAfter', id, after);
  }
  return undefined;
}

/** Requirements that share a column give it the same title. */
function columnFault(requirements: readonly Requirement[]): NoticeFault | undefined {
  const titles = new Map<string, string>();
  for (const { id, column } of requirements) {
    if (column === undefined) continue;
    const title = Object.keys(column)
      .sort()
      .map((name) => column[name])
      .join(' / ');
    if ((titles.get(column.id) ?? title) !== title) return namedFault('columnTitles', id, column.id);
    titles.set(column.id, title);
  }
  return undefined;
}

type NamedFault = Extract<NoticeFault, { readonly id: string; readonly name: string }>;

function namedFault(why: NamedFault['why'], id: string, name: string): NoticeFault {
  return { why, id: escapeAndTruncate(id), name: escapeAndTruncate(name) };
}
