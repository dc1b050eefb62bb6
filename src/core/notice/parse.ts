// The text of a notice file → Notice with the house requirements in front, held to schemas/notice.schema.json.

import type { Notice, Requirement } from '../model/notice.ts';
import { escapeAndTruncate } from '../text/escape-invisible.ts';
import { UserError } from '../user-error.ts';
import { type SchemaError, schemaFault, yamlFault } from './parse-errors.ts';

/** Everything on disk that makes a notice. */
export interface NoticeFiles {
  /** Path as shown in messages. */
  readonly path: string;
  readonly yaml: string;
  readonly houseYaml: string;
  readonly schema: object;
  readonly houseSchema: object;
  readonly hash: string;
}

/** Parses and validates; throws UserError `badNotice` that names the place. Loads the YAML library and Ajv. */
export async function parseNotice(files: NoticeFiles): Promise<Notice> {
  const [{ parse }, { Ajv2020 }] = await Promise.all([
    import('../text/yaml-library.ts'),
    import('./ajv-library.ts'),
  ]);
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema(files.schema);
  const isHouse = ajv.compile<{ requirements: Requirement[] }>(files.houseSchema);
  const isNotice = ajv.compile<Omit<Notice, 'hash'>>(files.schema);
  const house: unknown = parseYaml(parse, files.houseYaml, 'house.yaml');
  const notice: unknown = parseYaml(parse, files.yaml, files.path);
  if (!isHouse(house)) throw refused('house.yaml', isHouse.errors);
  if (!isNotice(notice)) throw refused(files.path, isNotice.errors);
  const whole = {
    ...notice,
    hash: files.hash,
    requirements: [...house.requirements, ...notice.requirements],
  };
  checkIds(whole, files.path);
  return whole;
}

function parseYaml(parse: Parse, text: string, path: string): unknown {
  try {
    // Its warnings would go to stderr by themselves; what they warn of, the schema judges.
    return parse(text, { logLevel: 'error' });
  } catch (error) {
    throw new UserError('badNotice', { path, fault: yamlFault(error) });
  }
}

type Parse = (text: string, options: { readonly logLevel: 'error' }) => unknown;

function refused(path: string, errors: readonly SchemaError[] | null | undefined): UserError {
  return new UserError('badNotice', { path, fault: schemaFault(errors) });
}

type ReferenceFault = 'unknownStage' | 'unknownClause' | 'unknownAfter' | 'columnTitles';

/** Ids are public: unique, every reference (`after`, `stage`, `clause`) leads somewhere, and a column has one title. */
function checkIds(notice: Notice, path: string): void {
  const ids = new Set<string>();
  const stages = new Set(notice.stages.map((stage) => stage.id));
  const clauses = new Set(notice.clauses.map((clause) => clause.id));
  const refuse = (why: ReferenceFault, id: string, name: string): never => {
    throw new UserError('badNotice', {
      path,
      fault: { why, id: escapeAndTruncate(id), name: escapeAndTruncate(name) },
    });
  };
  for (const { id, stage, clause } of notice.requirements) {
    if (ids.has(id))
      throw new UserError('badNotice', { path, fault: { why: 'duplicateId', id: escapeAndTruncate(id) } });
    if (stage !== undefined && !stages.has(stage)) refuse('unknownStage', id, stage);
    if (clause !== undefined && !clauses.has(clause)) refuse('unknownClause', id, clause);
    ids.add(id);
  }
  const titles = new Map<string, string>();
  for (const { id, after, column } of notice.requirements) {
    if (after !== undefined && !ids.has(after)) refuse('unknownAfter', id, after);
    if (column === undefined) continue;
    const title = `${column.zh} / ${column.en}`;
    if ((titles.get(column.id) ?? title) !== title) refuse('columnTitles', id, column.id);
    titles.set(column.id, title);
  }
}
