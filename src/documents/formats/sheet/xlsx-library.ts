// The one door to SheetJS: a lazy chunk of its own, and named exports whatever its module form.

export { read, SSF } from '@e965/xlsx';
