// Reads the sources with the newest clang there is (19 or later: older ones do not know std::expected of libstdc++ 12).
// Another compiler sees other mistakes. Not part of bin/test: clang is not among what bin/setup installs.
//   node tests/tidy/second_compiler.mjs [PART OF A PATH…]      apt-get install clang-19
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const oldest = 19;
const commands = JSON.parse(readFileSync('build/dev/compile_commands.json', 'utf8'));
const parts = process.argv.slice(2);

function newest_clang() {
  for (let version = oldest + 6; version >= oldest; --version) {
    try {
      execFileSync(`clang++-${version}`, ['--version'], { stdio: 'ignore' });
      return `clang++-${version}`;
    } catch {
      // That one is not installed.
    }
  }
  return undefined;
}

const clang = newest_clang();
if (!clang) {
  console.log(`skipped: no clang++-${oldest} or later is installed`);
  process.exit(0);
}

// As the build calls its compiler, without what only g++ knows and without an output.
function arguments_of({ command }) {
  const [, ...words] = command.split(' ');
  const output = words.indexOf('-o');
  words.splice(output, 2);
  return words.filter((word) => word !== '-c' && word !== '-fno-coroutines');
}

const wanted = commands.filter(
  ({ file }) => file.endsWith('.cpp') && parts.every((part) => file.includes(part)),
);
let failed = 0;

function check(entry) {
  const words = ['-fsyntax-only', ...arguments_of(entry)];
  return new Promise((resolve) => {
    execFile(clang, words, { cwd: entry.directory, maxBuffer: 1 << 26 }, (error, _, said) => {
      if (said) console.log(said.trimEnd());
      if (error) ++failed;
      resolve();
    });
  });
}

const queue = [...wanted];
async function work() {
  for (let entry = queue.shift(); entry; entry = queue.shift()) await check(entry);
}
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
console.log(`${clang}: ${wanted.length} sources read, ${failed} refused`);
process.exitCode = failed === 0 ? 0 : 1;
