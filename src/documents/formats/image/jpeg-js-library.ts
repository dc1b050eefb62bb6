// The one door to jpeg-js: a lazy chunk of its own, and named exports whatever its module form.

export { decode, encode } from 'jpeg-js';
