// The one door to image-size: a lazy chunk of its own, and named exports whatever its module form.

export { imageSize } from 'image-size';
