import ts from "typescript";
import { describe, expect, test } from "vitest";
import { filesWith, sources, type Source } from "./sources";

const product = sources("app", "jobs", "emails", "prisma");

/** What the operator writes, not a stranger: the operating system bounds it. */
const OF_THE_OPERATOR = ["app/platform/env/env-schema.ts"];

/** Kinds of values whose size is whatever is sent, and what bounds each. A record is bounded by a count of its keys. */
const BOUNDS: Record<string, readonly string[]> = {
  array: ["max", "length"],
  set: ["max", "size"],
  map: ["max", "size"],
  record: ["refine"],
  string: ["max", "length"],
  email: ["max", "length"],
  url: ["max", "length"],
};
/** What stands for a bound by its own closed list of keys. */
const NEVER = ["lazy", "any", "json", "looseObject", "catchall", "passthrough", "loose"];

function called(node: ts.Node): string | null {
  return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : null;
}

/** The calls chained to a value: `max` and `optional` of `z.array(x).max(3).optional()`. */
function chainedTo(node: ts.Node): { name: string; call: ts.CallExpression }[] {
  const { parent } = node;
  if (!parent || !ts.isPropertyAccessExpression(parent) || parent.expression !== node) return [];
  const call = parent.parent;
  return ts.isCallExpression(call) && call.expression === parent
    ? [{ name: parent.name.text, call }, ...chainedTo(call)]
    : [];
}

/** Whether a pattern says how long what it fits can be: it is tied at both ends, and nothing in it repeats without end. */
function isBounded({ arguments: [pattern] }: ts.CallExpression): boolean {
  const text = pattern && ts.isRegularExpressionLiteral(pattern) ? pattern.text : "";
  return /^\/\^.*\$\/[a-z]*$/.test(text) && !/[*+]|\{\d+,\}/.test(text);
}

/** The values of a source that may be of any size, as `line: what`. */
function unbounded({ file, text }: Source): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  function look(node: ts.Node): void {
    const kind = called(node);
    if (kind !== null && ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const ofZod = ts.isIdentifier(node.expression.expression) && node.expression.expression.text === "z";
      // `schema.array()` is a list as well as `z.array(schema)` is.
      const bounds = ofZod || kind === "array" ? BOUNDS[kind] : undefined;
      const chain = chainedTo(node);
      const bounded =
        chain.some(({ name }) => bounds?.includes(name)) ||
        (kind === "string" && chain.some(({ name, call }) => name === "regex" && isBounded(call)));
      if ((bounds && !bounded) || (NEVER.includes(kind) && (ofZod || /\bz\./.test(node.expression.getText()))))
        found.push(`${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${kind}`);
    }
    ts.forEachChild(node, look);
  }
  look(source);
  return found;
}

const ofSchemas = product.filter(({ file, text }) => /from "zod"/.test(text) && !OF_THE_OPERATOR.includes(file));

describe("what comes from outside has a size:", () => {
  test("there are schemas", () => expect(ofSchemas.length).toBeGreaterThan(10));

  test.each(ofSchemas.map((source) => [source.file, source] as const))("%s", (_file, source) => {
    expect(unbounded(source)).toEqual([]);
  });

  test.each([
    ["z.array(id)", ["1: array"]],
    ["z.array(id).min(1).default([])", ["1: array"]],
    ["z.object({ all: z\n.array(z.array(id))\n.max(3) })", ["2: array"]],
    ["id.array()", ["1: array"]],
    ["z.string()", ["1: string"]],
    ["z.string().regex(/^[a-z]+$/)", ["1: string"]],
    ["z.string().regex(/[a-z]{3}/)", ["1: string"]],
    ["z.record(id, id)", ["1: record"]],
    ["z.email().nullable()", ["1: email"]],
    ["z.set(id)", ["1: set"]],
    ["z.looseObject({})", ["1: looseObject"]],
    ["z.array(id).min(1).max(3, 'too many').default([])", []],
    ["z.string().regex(/^\\d{4}$/)", []],
    ["Array.from(ids); many.map(id)", []],
  ])("the law sees what %s lacks", (text, lacking) => {
    expect(unbounded({ file: "some.ts", text })).toEqual(lacking);
  });
});

test("a body is read at the doors that bound it, and nowhere else", () => {
  expect(filesWith(/\.(formData|blob)\(\)|request\.(json|text|arrayBuffer|bytes|body)\b/, sources("app"))).toEqual([
    "app/http/form/file-parts.ts",
    "app/http/form/read-form.server.ts",
    "app/http/form/upload.server.ts",
  ]);
});
