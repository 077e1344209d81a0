/**
 * What is typed and not sent yet, kept in the browser until it is. A draft belongs to the person who typed
 * it: on a shared computer the next one must not find it.
 */
const prefix = 'slipway.draft.';

let owner = '';

/** Whose drafts are read and written from now on: the id of who is signed in. */
export function ownDrafts(person_id: string | null) {
  owner = person_id ?? '';
}

const fullKey = (key: string) => `${prefix}${owner}.${key}`;

export function readDraft<Values extends object>(key: string): Partial<Values> | null {
  try {
    const text = localStorage.getItem(fullKey(key));
    return text === null ? null : (JSON.parse(text) as Partial<Values>);
  } catch {
    return null;
  }
}

/** Best effort: a full or forbidden storage must not stop somebody from typing. */
export function writeDraft(key: string, values: object) {
  try {
    localStorage.setItem(fullKey(key), JSON.stringify(values));
  } catch {
    return;
  }
}

export function dropDraft(key: string) {
  try {
    localStorage.removeItem(fullKey(key));
  } catch {
    return;
  }
}

/** At sign-out: nothing of anybody stays behind. */
export function dropAllDrafts() {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) localStorage.removeItem(key);
    }
  } catch {
    return;
  }
}
