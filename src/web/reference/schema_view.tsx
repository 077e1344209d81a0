import { type ApiDocument, resolved, type Schema, typeInWords } from './document';
import classes from './reference.module.css';
import { words } from './words';

function limitsOf(schema: Schema): string {
  const limits: string[] = [];
  if (schema.minimum !== undefined) limits.push(`≥ ${schema.minimum}`);
  if (schema.maximum !== undefined) limits.push(`≤ ${schema.maximum}`);
  if (schema.maxLength !== undefined) limits.push(`≤ ${schema.maxLength} characters`);
  return limits.join(', ');
}

/** The struct behind a type: through lists and nulls, to what has members or values. */
function innermost(document: ApiDocument, schema: Schema): Schema {
  const actual = resolved(document, schema).schema;
  if (actual.items) return innermost(document, actual.items);
  if (typeof actual.additionalProperties === 'object') {
    return innermost(document, actual.additionalProperties);
  }
  return actual;
}

interface MemberProps {
  document: ApiDocument;
  name: string;
  schema: Schema;
  is_required: boolean | undefined;
  outer: readonly Schema[];
}

function Member({ document, name, schema, is_required, outer }: MemberProps) {
  const struct = innermost(document, schema);
  const opens = (struct.properties || struct.enum) && !outer.includes(struct);
  const description = [schema.description, limitsOf(schema)].filter(Boolean).join('; ');
  const line = (
    <>
      <code className={classes.name}>{name}</code>{' '}
      <span className={classes.type}>{typeInWords(document, schema)}</span>
      {is_required && <span className={classes.required}>{words.required}</span>}
      {description && <span className={classes.description}>{description}</span>}
    </>
  );
  if (!opens) return <li>{line}</li>;
  return (
    <li>
      <details>
        <summary>{line}</summary>
        <SchemaView
          document={document}
          schema={struct}
          is_body={is_required !== undefined}
          outer={[...outer, struct]}
        />
      </details>
    </li>
  );
}

interface SchemaViewProps {
  document: ApiDocument;
  schema: Schema;
  /** Then it is said what must be there; of an answer everything is. */
  is_body?: boolean;
  outer?: readonly Schema[];
}

/** The members of a struct or the values of an enumeration; what is inside opens on demand. */
export function SchemaView({ document, schema, is_body, outer = [] }: SchemaViewProps) {
  const struct = innermost(document, schema);
  if (struct.enum) {
    return (
      <p className={classes.values}>
        {struct.enum.map((value) => (
          <code key={value}>{value}</code>
        ))}
      </p>
    );
  }
  return (
    <ul className={classes.members}>
      {Object.entries(struct.properties ?? {}).map(([name, member]) => (
        <Member
          key={name}
          document={document}
          name={name}
          schema={member}
          is_required={is_body ? (struct.required?.includes(name) ?? false) : undefined}
          outer={[...outer, struct]}
        />
      ))}
    </ul>
  );
}
