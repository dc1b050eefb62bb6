// The WebAssembly build of PDFium → its functions, loaded once in a process and only when a PDF is read.

const FUNCTIONS = [
  'FPDF_InitLibrary',
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_DocumentHasValidCrossReferenceTable',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageWidthF',
  'FPDF_GetPageHeightF',
  'FPDFPage_GetRotation',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_SetStrokeWidth',
  'FPDFPageObj_Transform',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_GetStrokeColor',
  'FPDFPageObj_HasTransparency',
  'FPDFPageObj_GetClipPath',
  'FPDFPageObj_CountMarks',
  'FPDFPageObj_GetMark',
  'FPDFPageObjMark_GetName',
  'FPDFPageObjMark_GetParamStringValue',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_GetPathSegment',
  'FPDFPathSegment_GetPoint',
  'FPDFPath_CountSegments',
  'FPDFPath_GetDrawMode',
  'FPDFPath_GetPathSegment',
  'FPDFPathSegment_GetType',
  'FPDFImageObj_GetRenderedBitmap',
  'FPDFBitmap_GetFormat',
  'FPDFBitmap_GetBuffer',
  'FPDFBitmap_GetWidth',
  'FPDFBitmap_GetHeight',
  'FPDFBitmap_GetStride',
  'FPDFBitmap_Destroy',
  'FPDF_GetPageBoundingBox',
  'FPDFPage_GetAnnotCount',
  'FPDFPage_GetAnnot',
  'FPDFPage_CloseAnnot',
  'FPDFAnnot_GetSubtype',
  'FPDFAnnot_GetFlags',
  'FPDFAnnot_GetRect',
  'FPDFAnnot_GetStringValue',
  'FPDFAnnot_GetFormFieldType',
  'FPDFAnnot_GetFormFieldValue',
  'FPDFDOC_InitFormFillEnvironment',
  'FPDFDOC_ExitFormFillEnvironment',
  'FPDFTextObj_GetFontSize',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFTextObj_SetTextRenderMode',
  'FPDFTextObj_GetFont',
  'FPDFFont_GetBaseFontName',
  'FPDFAnnot_GetObjectCount',
  'FPDFAnnot_GetObject',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_GetTextObject',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_IsGenerated',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetLooseCharBox',
  'malloc',
  'free',
] as const;

type PdfiumFunction = (typeof FUNCTIONS)[number];

/** PDFium as WebAssembly: every argument and every result is a number, a pointer or a handle. */
export type Pdfium = Readonly<Record<PdfiumFunction, (...values: readonly number[]) => number>> & {
  /** The buffer is another one after the memory has grown. */
  readonly memory: { readonly buffer: ArrayBuffer };
};

let loaded: Promise<Pdfium | undefined> | undefined;

/** → the one instance of this process; nothing where the host has no engine. */
export function loadPdfium(): Promise<Pdfium | undefined> {
  loaded ??= start();
  return loaded;
}

/** Drops an instance that has trapped: nothing in its memory can be trusted any more. */
export function forgetPdfium(): void {
  loaded = undefined;
}

// The package's own classes leak (a page is closed only after it was rendered), and its wrapper of each
// function makes four strings a call; hence the bare exports.
async function start(): Promise<Pdfium | undefined> {
  const { startPdfEngine } = await import('#pdf');
  const pdfium: object | undefined = await startPdfEngine();
  if (pdfium === undefined) return undefined;
  if (!isPdfium(pdfium)) throw new Error('@hyzyla/pdfium lacks a function that the reader needs');
  pdfium.FPDF_InitLibrary();
  return pdfium;
}

// The package's types name but two of the exports; this makes sure of the rest.
function isPdfium(exports: object): exports is Pdfium {
  return 'memory' in exports && FUNCTIONS.every((name) => name in exports);
}
