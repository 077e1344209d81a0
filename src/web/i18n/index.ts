export * from './locale';
export { formatMessage } from './message';
export { refusal_words, useRefusalWords } from './refusal_words';
export * from './words';
