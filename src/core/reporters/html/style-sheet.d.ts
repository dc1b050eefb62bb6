// A style sheet is imported as its text.

declare module '*.css' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: what an import of text gives is its default.
  export default text;
}
