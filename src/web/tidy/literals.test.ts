import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { sourceFiles, textOf } from './sources';

/** Attributes whose value a person sees or hears. */
const spoken = new Set([
  'alt',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'confirm_label',
  'description',
  'label',
  'placeholder',
  'submit_label',
  'subtitle',
  'text',
  'title',
]);
const letters = /\p{L}{2,}/u;

function literalsIn(file: string): string[] {
  const tree = ts.createSourceFile(
    file,
    textOf(file),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const note = (node: ts.Node, text: string) => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (letters.test(text)) found.push(`${file}:${line} ${text.trim()}`);
  };
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxAttribute(node) && node.initializer && spoken.has(node.name.getText())) {
      const value = node.initializer;
      if (ts.isStringLiteral(value)) note(value, value.text);
      else if (
        ts.isJsxExpression(value) &&
        value.expression &&
        ts.isStringLiteral(value.expression)
      ) {
        note(value, value.expression.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** What is the same in every language (a name, a key on the keyboard) stands in braces: `{'Ctrl K'}`. */
it('no screen speaks by itself: words come from strings files', () => {
  const screens = sourceFiles('.tsx').filter(
    (path) => !path.includes('.test.') && !path.startsWith(join('src', 'web', 'kit', 'gallery')),
  );
  expect(screens.flatMap(literalsIn)).toEqual([]);
  // Every screen is parsed: work that grows with the product, and no test of how fast a machine is.
}, 60_000);
