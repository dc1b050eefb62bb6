// The text of a notice file → Notice with the house requirements in front, held to schemas/notice.schema.json.

import type { Notice, Requirement } from '../model.ts';
import { Trouble } from '../trouble.ts';

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

/** Parses and validates; throws Trouble `badNotice` that names the place. Loads the YAML library and Ajv. */
export async function formNotice(files: NoticeFiles): Promise<Notice> {
  const [{ parse }, { Ajv2020 }] = await Promise.all([
    import('../library/yaml.ts'),
    import('../library/ajv.ts'),
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

function parseYaml(parse: (text: string) => unknown, text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new Trouble('badNotice', {
      path,
      place: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '',
    });
  }
}

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: object;
}

function refused(path: string, errors: readonly SchemaError[] | null | undefined): Trouble {
  const first = errors?.[0];
  const place = first
    ? `${first.instancePath || '/'} (${first.keyword} ${JSON.stringify(first.params)})`
    : '/';
  return new Trouble('badNotice', { path, place });
}

/** Ids are public: unique, and every reference (`after`, `stage`, `clause`) leads somewhere. */
function checkIds(notice: Notice, path: string): void {
  const ids = new Set<string>();
  const stages = new Set(notice.stages.map((stage) => stage.id));
  const clauses = new Set(notice.clauses.map((clause) => clause.id));
  for (const { id, stage, clause } of notice.requirements) {
    if (ids.has(id)) throw new Trouble('badNotice', { path, place: `requirement ${id}: duplicate id` });
    if (stage !== undefined && !stages.has(stage))
      throw new Trouble('badNotice', { path, place: `requirement ${id}: stage ${stage}` });
    if (clause !== undefined && !clauses.has(clause))
      throw new Trouble('badNotice', { path, place: `requirement ${id}: clause ${clause}` });
    ids.add(id);
  }
  for (const { id, after } of notice.requirements) {
    if (after !== undefined && !ids.has(after))
      throw new Trouble('badNotice', { path, place: `requirement ${id}: after ${after}` });
  }
}
