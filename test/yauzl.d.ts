// The part of yauzl that the tests use as a second opinion; it brings no types of its own.

declare module 'yauzl' {
  export interface ZipFile {
    on(event: 'entry', listener: (entry: { readonly fileName: string }) => void): void;
    on(event: 'end', listener: () => void): void;
  }
  export function fromBuffer(
    buffer: Buffer,
    options: object,
    done: (error: Error | null, file: ZipFile) => void,
  ): void;
}
