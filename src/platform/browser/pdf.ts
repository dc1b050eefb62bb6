// The function of `#pdf`: a page hands the engine's .wasm in as bytes, for it may fetch nothing.

import type { PdfPort } from '../../core/ports.ts';

let engine: Uint8Array | undefined;

/** The bytes of the package's pdfium.wasm; without them a PDF is a kind that cannot be read here. */
export function providePdfEngine(wasm: Uint8Array): void {
  engine = wasm;
}

export const startPdfEngine: PdfPort['startPdfEngine'] = async () => {
  if (engine === undefined) return undefined;
  const { PDFiumModule } = await import('@hyzyla/pdfium');
  const { wasmExports } = await PDFiumModule({
    wasmBinary: Uint8Array.from(engine).buffer,
    locateFile: (name) => name, // it would look for the address of its script, and a page in one file has none
  });
  return { ...wasmExports };
};
