/**
 * A value that the body must have, out of a field that may still be empty. What is empty is left out of the
 * body, and the server answers, beside the field, that it is needed.
 */
export function needed<Value extends string | number>(value: Value | null): Value {
  return (value === null || value === '' ? undefined : value) as Value;
}
