import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOfMail } from './mail';

/** The program with the web application inside; bin/test names the one that is shipped. */
const program =
  process.env.SLIPWAY_PROGRAM ??
  fileURLToPath(new URL('../../../build/release/slipway', import.meta.url));

export type Kind = 'sqlite' | 'postgresql';

export interface NewUser {
  email: string;
  name: string;
  roles: readonly string[];
  workspace: string;
  password: string;
  locale?: string;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}

/** A database of its own on the PostgreSQL that tests/support/with_postgres.sh runs. */
function freshDatabase(): { url: string; drop: () => void } {
  const server = process.env.SLIPWAY_TEST_POSTGRES;
  if (!server) throw new Error('SLIPWAY_TEST_POSTGRES names no server: see with_postgres.sh');
  const name = `slipway_browser_${process.pid}_${Date.now()}`;
  const run = (sql: string) => execFileSync('psql', [server, '-qc', sql], { stdio: 'ignore' });
  run(`create database ${name}`);
  return {
    url: server.replace('/postgres?', `/${name}?`),
    drop: () => run(`drop database if exists ${name} with (force)`),
  };
}

/** A real server on a fresh data folder and a free port. */
export class Server {
  readonly #folder = mkdtempSync(join(tmpdir(), 'slipway-browser-'));
  readonly #database: { url: string; drop: () => void } | null;
  #process: ChildProcess | null = null;
  base = '';

  constructor(kind: Kind) {
    this.#database = kind === 'postgresql' ? freshDatabase() : null;
  }

  #settings(): string[] {
    return [
      '--data',
      this.#folder,
      ...(this.#database ? ['--database', this.#database.url] : []),
      '--log-file',
      join(this.#folder, 'log'),
    ];
  }

  /** Adds a person on the command line, as whoever sets up an installation does. */
  addUser({ email, name, roles, workspace, password, locale = 'en' }: NewUser): void {
    const words = ['user', 'add', '--email', email, '--name', name, '--workspace', workspace];
    const more = ['--locale', locale, '--time-zone', 'Europe/Kyiv', '--currency', 'UAH'];
    const of_roles = roles.flatMap((role) => ['--role', role]);
    execFileSync(program, [...words, ...of_roles, ...more, ...this.#settings()], {
      input: `${password}\n`,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
  }

  /** Resolves when the server answers. @param demo with the demo's people and their months of work */
  async start({ demo }: { demo: boolean }): Promise<void> {
    const port = await freePort();
    const words = ['serve', '--listen', `127.0.0.1:${port}`, ...(demo ? [] : ['--no-demo'])];
    const child = spawn(program, [...words, ...this.#settings()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = child;
    this.base = await new Promise((resolve, reject) => {
      let said = '';
      child.stdout?.on('data', (piece: Buffer) => {
        said += piece.toString();
        const found = /serving on (\S+)/.exec(said);
        if (found?.[1]) resolve(found[1]);
      });
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    });
  }

  /** The demo's people, and the one password of them all. */
  demoSignIns(): { password: string; people: { email: string; role: string }[] } {
    const text = readFileSync(join(this.#folder, 'demo-sign-ins.txt'), 'utf8');
    const [first = '', ...lines] = text.split('\n');
    return {
      password: first.replace('password of everybody: ', ''),
      people: lines.flatMap((line) => {
        const [email, role] = line.trim().split(/\s+/);
        return email && role ? [{ email, role }] : [];
      }),
    };
  }

  /** The path of the newest link in the letters to somebody: "/password/…". */
  linkIn(email: string, path: string): string | undefined {
    const outbox = join(this.#folder, 'outbox');
    const letters = readdirSync(outbox)
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .reverse()
      .map((name) => readFileSync(join(outbox, name), 'utf8'));
    for (const letter of letters) {
      if (!letter.includes(email)) continue;
      const found = new RegExp(`https?://[^/\\s]+(${path}[\\w-]+)`).exec(textOfMail(letter));
      if (found?.[1]) return found[1];
    }
    return undefined;
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (child && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.removeAllListeners('exit');
      child.once('exit', () => undefined);
      child.kill('SIGTERM');
      await Promise.race([ended, new Promise((resolve) => child.once('close', resolve))]);
    }
    this.#database?.drop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
