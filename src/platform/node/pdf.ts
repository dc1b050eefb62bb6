// The function of `#pdf`: the package's script reads the .wasm that lies beside it on disk.

import type { PdfPort } from '../../core/ports.ts';

export const startPdfEngine: PdfPort['startPdfEngine'] = async () => {
  const { PDFiumModule } = await import('@hyzyla/pdfium');
  const { wasmExports } = await PDFiumModule({});
  return { ...wasmExports };
};
