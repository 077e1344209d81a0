// Writes types.gen.ts from api/openapi.json: the one spelling of every field, from C++ to the screen.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';

const document = new URL('../../../api/openapi.json', import.meta.url);
const target = fileURLToPath(new URL('./types.gen.ts', import.meta.url));
const note = '// Made by `npm run generate` from api/openapi.json. Not edited by hand.\n';

// Read here, not by the library: a document with a missing or broken file should fail with that name.
const description = JSON.parse(await readFile(document, 'utf8'));
await writeFile(target, note + astToString(await openapiTypescript(description)));
