// The one door to fflate: a lazy chunk of its own, and named exports whatever its module form.

export { Deflate } from 'fflate';
