/** A piece of a message as it is drawn. */
export interface TextPart {
  kind: 'text' | 'mention' | 'link';
  text: string;
}

const link = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]»”]/g;

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Splits a message at the people it mentions (`@Name`, longest names first) and at addresses of pages. */
export function textParts(text: string, mentioned: readonly string[]): TextPart[] {
  const names = [...mentioned].sort((a, b) => b.length - a.length).map(escaped);
  const mention = names.length > 0 ? `@(?:${names.join('|')})` : null;
  const marks = new RegExp(mention ? `${mention}|${link.source}` : link.source, 'g');
  const parts: TextPart[] = [];
  let end = 0;
  for (const found of text.matchAll(marks)) {
    if (found.index > end) parts.push({ kind: 'text', text: text.slice(end, found.index) });
    parts.push({ kind: found[0].startsWith('@') ? 'mention' : 'link', text: found[0] });
    end = found.index + found[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** The beginning of a name that is being typed after an `@` before the caret, and where the `@` stands. */
export function openMention(text: string, caret: number): { start: number; query: string } | null {
  const before = text.slice(0, caret);
  const found = /(?:^|[\s(«"])@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u.exec(before);
  if (!found) return null;
  const query = found[1] ?? '';
  return { start: caret - query.length - 1, query };
}

/** Those whose `@Name` stands in the text. */
export function mentionsIn<Person extends { id: string; name: string }>(
  text: string,
  people: readonly Person[],
): string[] {
  const parts = textParts(
    text,
    people.map(({ name }) => name),
  );
  const names = new Set(
    parts.filter(({ kind }) => kind === 'mention').map((part) => part.text.slice(1)),
  );
  return people.filter(({ name }) => names.has(name)).map(({ id }) => id);
}
