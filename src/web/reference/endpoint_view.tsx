import { useState } from 'react';
import { type ApiDocument, type Endpoint, typeInWords } from './document';
import { curlOf, exampleOf } from './examples';
import classes from './reference.module.css';
import { SchemaView } from './schema_view';
import { words } from './words';

function Example({ text }: { text: string }) {
  const [is_copied, setIsCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => setIsCopied(true));
  };
  return (
    <div className={classes.example}>
      <button type="button" className={classes.copy} onClick={copy}>
        {is_copied ? words.copied : words.copy}
      </button>
      {/* Focusable, so that the keyboard can scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
    </div>
  );
}

function Access({ endpoint }: { endpoint: Endpoint }) {
  if (endpoint.is_for_anyone) return <p className={classes.access}>{words.anyone}</p>;
  if (!endpoint.permission) return <p className={classes.access}>{words.signed_in}</p>;
  return (
    <p className={classes.access}>
      <code>{endpoint.permission}</code> {endpoint.roles.join(', ').replaceAll('_', ' ')}
    </p>
  );
}

interface EndpointProps {
  document: ApiDocument;
  endpoint: Endpoint;
}

function Details({ document, endpoint }: EndpointProps) {
  const { body, answer } = endpoint;
  return (
    <div className={classes.details}>
      <Access endpoint={endpoint} />
      {endpoint.parameters.length > 0 && (
        <section>
          <h4>{words.parameters}</h4>
          <ul className={classes.members}>
            {endpoint.parameters.map((parameter) => (
              <li key={parameter.in + parameter.name}>
                <code className={classes.name}>{parameter.name}</code>{' '}
                <span className={classes.type}>
                  {parameter.in}, {typeInWords(document, parameter.schema)}
                </span>
                {parameter.required && <span className={classes.required}>{words.required}</span>}
                {parameter.description && (
                  <span className={classes.description}>{parameter.description}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {body && (
        <section>
          <h4>
            {words.body} <span className={classes.type}>{body.media_type}</span>
          </h4>
          <SchemaView document={document} schema={body.schema} is_body />
        </section>
      )}
      <section>
        <h4>
          {words.answer}{' '}
          <span className={classes.type}>
            {endpoint.status} {answer?.media_type ?? words.no_content}
          </span>
        </h4>
        {answer && <SchemaView document={document} schema={answer.schema} />}
      </section>
      <section>
        <h4>{words.example}</h4>
        <Example text={curlOf(document, endpoint, location.origin)} />
        {answer?.media_type === 'application/json' && (
          <Example text={JSON.stringify(exampleOf(document, answer.schema), null, 2)} />
        )}
      </section>
    </div>
  );
}

/** One request: its line, and on demand everything about it. */
export function EndpointView({ document, endpoint }: EndpointProps) {
  const [is_open, setIsOpen] = useState(location.hash === `#${endpoint.id}`);
  return (
    <details
      id={endpoint.id}
      className={classes.endpoint}
      open={is_open}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        <span className={classes.method} data-method={endpoint.method}>
          {endpoint.method}
        </span>
        <code className={classes.path}>{endpoint.path}</code>
        <span className={classes.summary}>{endpoint.summary}</span>
      </summary>
      {is_open && <Details document={document} endpoint={endpoint} />}
    </details>
  );
}
