// The one door to chalk: a lazy chunk of its own, and named exports whatever its module form.

export { Chalk } from 'chalk';
