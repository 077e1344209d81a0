/** A refusal or fault as the server writes it (`application/problem+json`). */
export interface ProblemDocument {
  type?: string;
  title: string;
  status: number;
  /** `time_entry.month_is_closed`: the name of the refusal, and of its message. */
  key?: string;
  /** The field of the body that is refused. */
  field?: string | null;
  parameters?: Record<string, string | number>;
  /** The number by which the operator finds what happened. */
  incident?: string | null;
  /** The version that stands now, in an answer 412. */
  current?: unknown;
}

/** Any answer that is not the asked one. `status` 0 means that no answer came. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly document: ProblemDocument,
    /** The current version after a 412. */
    readonly etag: string | null = null,
  ) {
    super(`${document.status} ${document.key ?? document.title}`);
  }

  get status(): number {
    return this.document.status;
  }

  get key(): string {
    return this.document.key ?? '';
  }

  get field(): string | null {
    return this.document.field ?? null;
  }

  get parameters(): Record<string, string | number> {
    return this.document.parameters ?? {};
  }

  get incident(): string | null {
    return this.document.incident ?? null;
  }

  /** Nobody answered: the line is down, or the server is. */
  get is_offline(): boolean {
    return this.status === 0;
  }

  /** Somebody else changed it since it was read. */
  get is_stale(): boolean {
    return this.status === 412;
  }

  get is_forbidden(): boolean {
    return this.status === 403 || this.status === 404;
  }

  /** Whether the same request may succeed a moment later. */
  get is_passing(): boolean {
    return this.is_offline || this.status === 429 || this.status >= 502;
  }
}

function isProblemDocument(value: unknown): value is ProblemDocument {
  return typeof value === 'object' && value !== null && 'status' in value && 'title' in value;
}

export async function problemFrom(response: Response): Promise<Problem> {
  const etag = response.headers.get('ETag');
  const body: unknown = await response.json().catch(() => null);
  if (isProblemDocument(body)) return new Problem(body, etag);
  return new Problem({ title: response.statusText, status: response.status }, etag);
}

export function noAnswer(): Problem {
  return new Problem({ title: 'No answer', status: 0, key: 'http.no_answer' });
}
