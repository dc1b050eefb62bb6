// The one door to htmlparser2: its tokenizer alone, so that the bundle takes no parser and no tree along.

export { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
