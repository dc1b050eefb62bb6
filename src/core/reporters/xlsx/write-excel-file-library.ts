// The one door to write-excel-file: a lazy chunk of its own, and named exports whatever its module form.

export { default as writeExcelFile } from 'write-excel-file/node';
