import { readFileSync } from 'node:fs';
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type ApiDocument, found, groupsOf } from './document';
import { curlOf, exampleOf } from './examples';
import { Reference } from './reference_page';

const document = JSON.parse(readFileSync('api/openapi.json', 'utf8')) as ApiDocument;
const groups = groupsOf(document);
const endpoints = groups.flatMap((group) => group.endpoints);
const endpoint = (id: string) => {
  const one = endpoints.find((candidate) => candidate.id === id);
  if (!one) throw new Error(`there is no ${id}`);
  return one;
};

describe('the reference', () => {
  it('has every request of the document under a heading', () => {
    const all = Object.values(document.paths).flatMap((methods) => Object.keys(methods));
    expect(endpoints).toHaveLength(all.length);
    expect(groups.every((group) => group.endpoints.length > 0)).toBe(true);
  });

  it('finds by path, method and words, in any order', () => {
    const ids = (search: string) =>
      found(groups, search).flatMap((group) => group.endpoints.map((one) => one.id));
    expect(ids('pauses post')).toContain('create_pause');
    expect(ids('POST engagements/{engagement_id}/pauses')).toContain('create_pause');
    expect(ids('nothing is called so')).toEqual([]);
  });

  it('makes an example of every body and answer', () => {
    for (const one of endpoints) {
      for (const part of [one.body, one.answer]) {
        if (part?.media_type !== 'application/json') continue;
        expect(exampleOf(document, part.schema), one.id).toBeTypeOf('object');
      }
    }
  });

  it('writes requests as one would type them', () => {
    const curl = curlOf(document, endpoint('create_time_entry'), 'http://h');
    expect(curl).toContain("curl 'http://h/api/v1/engagements/018f3c5e-");
    expect(curl).toContain('-X POST');
    expect(curl).toContain('Idempotency-Key');
    expect(curl).toContain('"effort_minutes": 1');
    expect(curlOf(document, endpoint('change_member'), 'http://h')).toContain('If-Match: "1"');
    expect(curlOf(document, endpoint('create_session'), 'http://h')).not.toContain('Bearer');
  });

  it('shows what is searched for, and opens it', () => {
    const tags = document.tags.filter((tag) => tag.name === 'Engagements');
    render(<Reference document={{ ...document, tags }} />);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'create_pause_consent' } });
    const path = screen.getByText(/\/consents$/);
    const details = path.closest('details');
    expect(details).not.toBeNull();
    if (details) {
      details.open = true;
      fireEvent(details, new Event('toggle'));
    }
    expect(screen.getByText(/curl/)).toBeTruthy();
  });
});
