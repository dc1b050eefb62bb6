// The one door to postal-mime: a lazy chunk of its own, and named exports whatever its module form.

export { default as PostalMime } from 'postal-mime';
