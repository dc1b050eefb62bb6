// The one door to Ajv: a lazy chunk of its own, and named exports whatever its module form.

export { Ajv2020 } from 'ajv/dist/2020.js';
