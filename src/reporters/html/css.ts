export const css = '';
