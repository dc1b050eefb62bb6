// The one door to libjpeg-turbo: its WebAssembly as bytes, a lazy chunk of its own (the package's script would read a file).

import wasm from '@cwasm/jpeg-turbo/jpeg-turbo.wasm' with { type: 'bytes' };

/** The module, to be compiled. */
export const jpegTurbo: Uint8Array<ArrayBuffer> = wasm;
