// The function of `#pdf`: the package's script reads the .wasm that lies beside it on disk.

import type { PdfPort } from '../../core/ports.ts';

/**
 * How much a function of the engine runs before V8 compiles it a second time, for speed: about a second's worth. By its own
 * measure V8 does that within the first page, which costs a short PDF a quarter of all and brings one of 300 pages nothing.
 */
const RUN_BEFORE_COMPILED_AGAIN = 1_000_000_000;

export const startPdfEngine: PdfPort['startPdfEngine'] = async () => {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString(`--wasm-tiering-budget=${RUN_BEFORE_COMPILED_AGAIN}`);
  const { PDFiumModule } = await import('@hyzyla/pdfium');
  const { wasmExports } = await PDFiumModule({});
  return { ...wasmExports };
};
