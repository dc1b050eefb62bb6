// The engine that reads PDF files → the function behind `#pdf`: every host gets at its WebAssembly in its own way.

export interface PdfPort {
  /** A new instance's exports, by the names of PDFium's C functions; nothing where the host has no engine. */
  readonly startPdfEngine: () => Promise<Readonly<Record<string, unknown>> | undefined>;
}
