// The one door to saxes: a lazy chunk of its own, and named exports whatever its module form.

export { SaxesParser } from 'saxes';
