// How much JavaScript the first load fetches, compressed as the server sends it. Run after `npm run build`.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const most_bytes = 350_000;
const folder = new URL('../../../build/web/', import.meta.url);
const page = readFileSync(new URL('index.html', folder), 'utf8');
const first = new Set([...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((m) => m[1]));
const all = readdirSync(new URL('assets/', folder)).filter((name) => name.endsWith('.js'));

const size = (name) => {
  const bytes = readFileSync(new URL(name, folder));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return { gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes, quality).length };
};
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);

let total = 0;
const lines = all.map((name) => ({ name: `assets/${name}`, ...size(`assets/${name}`) }));
for (const line of lines.sort((a, b) => b.gzip - a.gzip)) {
  const is_first = first.has(line.name);
  if (is_first) total += line.gzip;
  const when = is_first ? 'first load' : 'on demand ';
  console.log(
    `${when} gzip ${kilobytes(line.gzip)} brotli ${kilobytes(line.brotli)}  ${line.name}`,
  );
}
console.log(
  `first load: ${kilobytes(total).trim()} gzip of at most ${kilobytes(most_bytes).trim()}`,
);
if (first.size === 0) throw new Error('index.html loads no script');
if (total > most_bytes) process.exitCode = 1;
