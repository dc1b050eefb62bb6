// The one door to yaml: a lazy chunk of its own, and named exports whatever its module form.

export { isAlias, isCollection, isMap, isNode, isScalar, parse, parseAllDocuments } from 'yaml';
