export { dropAllDrafts, ownDrafts } from './draft';
export * from './effort_field';
export * from './fields';
export * from './form_parts';
export * from './needed';
export * from './use_form';
