import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type ApiDocument, found, groupsOf } from './document';
import { EndpointView } from './endpoint_view';
import classes from './reference.module.css';
import { words } from './words';

const document_address = '/api/v1/openapi.json';

function anchorOf(group: string): string {
  return `group-${group.toLowerCase().replaceAll(' ', '-')}`;
}

/** What the API answers, made of the document that the server itself serves. */
export function ReferencePage() {
  const [document, setDocument] = useState<ApiDocument>();
  const [has_failed, setHasFailed] = useState(false);
  useEffect(() => {
    fetch(document_address)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .then(setDocument, () => setHasFailed(true));
  }, []);
  if (has_failed) {
    return (
      <p className={classes.state} role="alert">
        {words.failed}
      </p>
    );
  }
  if (!document) return <p className={classes.state}>{words.loading}</p>;
  return <Reference document={document} />;
}

export function Reference({ document }: { document: ApiDocument }) {
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const all = useMemo(() => groupsOf(document), [document]);
  const groups = useMemo(() => found(all, wanted), [all, wanted]);
  // The browser looked for the address's anchor before there was anything.
  useEffect(() => {
    if (location.hash) globalThis.document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <h1>
          {words.title} <span className={classes.type}>{document.info.version}</span>
        </h1>
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <p className={classes.links}>
          <a href={document_address}>{words.document}</a>
          <a href="/">{words.application}</a>
        </p>
      </header>
      <nav aria-label={words.groups} className={classes.groups}>
        {groups.map((group) => (
          <a key={group.name} href={`#${anchorOf(group.name)}`}>
            {group.name} <span className={classes.count}>{group.endpoints.length}</span>
          </a>
        ))}
      </nav>
      <main className={classes.main}>
        {!wanted && (
          <ul className={classes.first_words}>
            {words.first_words.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {groups.length === 0 && <p role="status">{words.nothing_found}</p>}
        {groups.map((group) => (
          <section key={group.name} id={anchorOf(group.name)} className={classes.group}>
            <h2>{group.name}</h2>
            <p className={classes.description}>{group.description}</p>
            {group.endpoints.map((endpoint) => (
              <EndpointView key={endpoint.id} document={document} endpoint={endpoint} />
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}
