import ts from "typescript";
import { describe, expect, test } from "vitest";
import { filesWith, sources, type Source } from "./sources";

const all = sources("app", "jobs", "emails", "prisma");
const WRITES =
  /\.ticket\.(create|update|upsert)(Many)?(AndReturn)?\(|(UPDATE|INSERT\s+INTO|MERGE\s+INTO|COPY)\s+"Ticket"/i;
const READING = new Set(["where", "select", "orderBy", "cursor", "distinct", "include", "omit"]);

/** Whether a file makes an object with a `status` that is no question to the database. */
function givesStatus({ file, text }: Source): boolean {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  function look(node: ts.Node): boolean {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      if (READING.has(node.name.text)) return false;
      if (node.name.text === "status") return true;
    }
    if (ts.isShorthandPropertyAssignment(node) && node.name.text === "status") return true;
    return ts.forEachChild(node, (child) => look(child) || undefined) ?? false;
  }
  return look(tree);
}

const SETTERS = ["app/domain/tickets/filing/insert-ticket.server.ts", "app/domain/tickets/moves/move.server.ts"];
const WRITERS = filesWith(WRITES, all);

describe("a ticket's status", () => {
  test("is first given where a ticket is filed, and changed where it is moved: nowhere else", () => {
    const setters = all
      .filter(({ file }) => WRITERS.includes(file))
      .filter(givesStatus)
      .map(({ file }) => file);
    expect(setters).toEqual(SETTERS);
  });

  test("is not handed to the mover by what computes columns", () => {
    const columns = all.filter(
      ({ text, file }) => /TicketUnchecked(Update|Create)\w*Input|DueColumns/.test(text) && !SETTERS.includes(file),
    );
    expect(columns.filter(givesStatus).map(({ file }) => file)).toEqual([]);
  });

  test("is moved only from the status it had", () => {
    const move = all.find(({ file }) => file === SETTERS[1]);
    expect(move?.text).toMatch(/where: \{ id: ticket\.id, status: ticket\.status \}/);
  });

  test("and its row is written by the domain alone", () => {
    expect(WRITERS.filter((file) => !file.startsWith("app/domain/tickets/"))).toEqual([]);
  });
});

test("no row of the journal is ever changed or removed by the product", () => {
  expect(
    filesWith(/\.journal(Entry|Anchor)\.(update|delete|upsert)|(UPDATE|DELETE FROM|TRUNCATE)\s+"Journal/i, all),
  ).toEqual([]);
});
