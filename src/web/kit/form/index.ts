export { dropAllDrafts, ownDrafts } from './draft';
export * from './effort_field';
export {
  CheckField,
  type Choice,
  DayField,
  NativeSelectField,
  NumberField,
  PasswordField,
  SelectField,
  TextAreaField,
  TextField,
} from './fields';
export * from './form_parts';
export { MultiSelectField } from './multi_select_field';
export * from './needed';
export * from './use_form';
