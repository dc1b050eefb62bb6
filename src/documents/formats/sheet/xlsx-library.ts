// The one door to SheetJS: a lazy chunk of its own, and named exports whatever its module form.

export { read } from '@e965/xlsx';
