// A notice file → Notice, its validators, its columns and the schemas generated from it. The door of this room.
//
// precompile.ts stays outside, because it loads Ajv at once: only the build needs it.

export { type NoticeColumn, noticeColumns } from './columns.ts';
export { dossierSchema } from './dossier-schema.ts';
export { manifestSchema } from './manifest-schema.ts';
export { parseNotice } from './parse.ts';
export { compileValidators, type RawValidator, validatorOf } from './validators.ts';
