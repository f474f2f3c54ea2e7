import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesWith, sources } from "./sources";

/** A link from a letter stands for its reader: what follows is guarded by the link it was opened with. */
const BY_LINK = ["openStaffLink", "findStaffLink"];
const GUARDS = [
  "requireGuest",
  "requireSignedIn",
  "requireStaff",
  "requirePermission",
  "requireSomewhere",
  "requireWholeView",
  "requireAttendant",
  "requireOnTicket",
  "requireAttendantOnTicket",
  ...BY_LINK,
];
const DOORS = ["loader", "action"];

const doors = sources("app/routes").filter(({ file }) => /^app\/routes\/(desk|reports)[^/]*\/route\.tsx?$/.test(file));

/** The top-level functions of a file and what stands for each other (`export const action = loader`). */
function functionsOf(text: string): { bodies: Map<string, ts.Node>; exported: Set<string> } {
  const source = ts.createSourceFile("route.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const bodies = new Map<string, ts.Node>();
  const exported = new Set<string>();
  const note = (name: string, node: ts.Node, statement: ts.HasModifiers) => {
    bodies.set(name, node);
    if (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) exported.add(name);
  };
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name && statement.body)
      note(statement.name.text, statement.body, statement);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && initializer) note(name.text, initializer, statement);
  }
  return { bodies, exported };
}

/** Every name that is called in a piece of code, or stands for it. */
function namesIn(node: ts.Node): string[] {
  if (ts.isIdentifier(node)) return [node.text];
  const called = ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? [node.expression.text] : [];
  return [...called, ...node.getChildren().flatMap((child) => (ts.isIdentifier(child) ? [] : namesIn(child)))];
}

function guarded(
  name: string,
  bodies: ReadonlyMap<string, ts.Node>,
  guards: readonly string[] = GUARDS,
  seen: readonly string[] = [],
): boolean {
  if (guards.includes(name)) return true;
  const body = bodies.get(name);
  if (!body || seen.includes(name)) return false;
  return namesIn(body).some((called) => guarded(called, bodies, guards, [...seen, name]));
}

describe("behind the desk's and the reports' doors nobody gets unasked:", () => {
  it("there are doors", () => {
    expect(doors.length).toBeGreaterThan(10);
  });

  it.each(doors.map(({ file, text }) => [file, text] as const))("%s", (_file, text) => {
    const { bodies, exported } = functionsOf(text);
    const open = DOORS.filter((door) => exported.has(door) && !guarded(door, bodies));
    expect(open).toEqual([]);
  });

  it("the law sees an open door", () => {
    const { bodies } = functionsOf(
      "export async function loader() { return read(); }\nfunction read() { return 1; }\nexport const action = loader;",
    );
    expect(DOORS.map((door) => guarded(door, bodies))).toEqual([false, false]);
  });
});

/** What is done to a ticket without seeing what it holds: asking for access, and saying whose it is. */
const FRONT = /^app\/routes\/desk\.tickets\.\$reference\.(access|assign|take-over)\//;
const ofTickets = doors.filter(({ file }) => file.startsWith("app/routes/desk.tickets.$reference."));

describe("what a ticket holds is reached by the one guard of tickets about minors:", () => {
  it.each(ofTickets.map(({ file, text }) => [file, text] as const))("%s", (file, text) => {
    const { bodies, exported } = functionsOf(text);
    const unguarded = DOORS.filter(
      (door) =>
        exported.has(door) &&
        !guarded(door, bodies, FRONT.test(file) ? ["requireFront"] : ["requireTicketAccess", "requireTicket"]),
    );
    expect(unguarded).toEqual([]);
  });

  it("nobody goes round it", () => {
    expect(filesWith(/\bfindTicketPage\(/, sources("app", "jobs"))).toEqual([
      "app/domain/tickets/desk/page/read-ticket.server.ts",
      "app/domain/tickets/desk/page/ticket-page.server.ts",
    ]);
    const around = ["app/domain/tickets/desk/page/read-ticket.server.ts", "app/http/staff/ticket.server.ts"];
    expect(
      filesWith(
        /import .*\b(readTicket|admitToTicket)\b|function (readTicket|admitToTicket)\b/,
        sources("app", "jobs"),
      ),
    ).toEqual(around);
    expect(filesWith(/\bguardMinor\b/, sources("app", "jobs"))).toEqual([
      // Where something is done to many: each ticket by the same guard.
      "app/domain/tickets/desk/bulk/do-row.server.ts",
      "app/domain/tickets/desk/page/read-ticket.server.ts",
      "app/domain/tickets/desk/page/together.server.ts",
      // Where two tickets come together or are taken apart: both by the same guard.
      "app/domain/tickets/merging/merge.server.ts",
      "app/domain/tickets/merging/split.server.ts",
      "app/domain/tickets/merging/take-apart.server.ts",
      "app/domain/tickets/minors/guard.server.ts",
      // Where an answer closes what is worked on together with its own: each by the same guard.
      "app/domain/tickets/moves/led-refused.server.ts",
    ]);
  });

  it("one fact says which tickets are guarded, and nobody judges it by who filed", () => {
    expect(filesWith(/\bconcernsMinor\(/, sources("app", "jobs"))).toEqual([
      "app/domain/tickets/desk/page/ticket-front.server.ts",
      "app/domain/tickets/intake/taken-in.server.ts",
      // Only tickets that are guarded alike come together.
      "app/domain/tickets/merging/rules.ts",
      "app/domain/tickets/minors/ask-access.server.ts",
      "app/domain/tickets/minors/guard.server.ts",
      "app/domain/tickets/tasks/task-list.server.ts",
      "app/domain/tickets/ticket/concerns-minor.ts",
      "app/domain/tickets/ticket/seen-by.server.ts",
    ]);
    expect(filesWith(/[rR]equesterKind\b[^;\n]*"guardian"/, sources("app", "jobs"))).toEqual([]);
  });

  it("everything a ticket holds is read for the pages that show it beside the work: whatever is sent asks for less", () => {
    expect(filesWith(/\b(requireTicket|findOpenTicket)\(/, sources("app"))).toEqual([
      "app/http/staff/ticket.server.ts",
      "app/routes/desk.tickets.$reference.$action/route.tsx",
      "app/routes/desk.tickets.$reference._index/route.tsx",
      "app/routes/desk.tickets.$reference.apart/route.tsx",
      "app/routes/desk.tickets.$reference.contact/route.tsx",
      "app/routes/desk.tickets.$reference.finish/route.tsx",
      "app/routes/desk.tickets.$reference.merge/route.tsx",
      "app/routes/desk.tickets.$reference.minor/route.tsx",
      "app/routes/desk.tickets.$reference.note/route.tsx",
      "app/routes/desk.tickets.$reference.permission/route.tsx",
      "app/routes/desk.tickets.$reference.received/route.tsx",
      "app/routes/desk.tickets.$reference.split/route.tsx",
      "app/routes/desk.tickets.$reference.tasks.$task/route.tsx",
      "app/routes/desk/bench/bench.server.ts",
    ]);
    const sent = ofTickets.filter(({ text }) => guarded("action", functionsOf(text).bodies, ["requireTicket"]));
    expect(sent.map(({ file }) => file)).toEqual([]);
  });
});

/** What makes of somebody what their account is, on whatever page. */
const BY_ACCOUNT = GUARDS.filter((guard) => !/OnTicket$/.test(guard) && !BY_LINK.includes(guard));

/** The domain's files that ask for a role, and let it decide what happens to a ticket. */
const byRole = sources("app/domain/tickets", "app/domain/audit")
  .filter(({ file }) => file.endsWith(".server.ts"))
  .filter(({ text }) => /\bmay\([\w.]*actor\.role\b|\bdecide\(|\bactor: Actor\b/.test(text))
  .map(({ file }) => `#${file.replace(/\.ts$/, "")}`);

/** The modules a file takes something to run from. */
function runsFrom(text: string): string[] {
  return [...text.matchAll(/^import (?!type )[^;]*? from "([^"]+)"/gm)].map(([, from]) => from!);
}

/** Doors that hand a role to such a file though they are no ticket's: why it is none of the account's. */
const OTHERWISE = {
  // Taking a request in is open to whoever works tickets (041): there is no ticket yet.
  "app/routes/desk.intake.$draft.check/route.tsx": ["#app/domain/tickets/intake/take-in.server"],
  // The role on the ticket comes with what was asked (`findAccessRequest`).
  "app/routes/desk.access.$access._index/route.tsx": ["#app/domain/tickets/minors/decide-access.server"],
  "app/routes/desk.access.$access.end/route.tsx": ["#app/domain/tickets/minors/end-access.server"],
  // Each ticket that is given on is asked for the role by itself.
  "app/routes/desk.staff.$colleague._index/route.tsx": ["#app/domain/tickets/moves/give-on.server"],
  "app/routes/desk.staff.$colleague.tickets/route.tsx": ["#app/domain/tickets/moves/give-on.server"],
  "app/routes/desk.teams.$team.members.$colleague/route.tsx": ["#app/domain/tickets/moves/give-on.server"],
} satisfies Record<string, string[]>;

describe("on a ticket everybody is what the team that holds it made them:", () => {
  it.each(ofTickets.map(({ file, text }) => [file, text] as const))("%s asks nobody's account", (_file, text) => {
    expect(BY_ACCOUNT.filter((guard) => new RegExp(`\\b${guard}\\(`).test(text))).toEqual([]);
  });

  it("no other door hands a role to what decides by it", () => {
    const handing = sources("app/routes", "app/http")
      .filter(({ file }) => /^app\/(routes\/(desk|reports)|http\/(?!portal\/))/.test(file))
      .filter(({ file }) => !file.startsWith("app/routes/desk.tickets.$reference."))
      .map(({ file, text }) => [file, runsFrom(text).filter((from) => byRole.includes(from))] as const)
      .filter(([, from]) => from.length > 0);
    expect(byRole.length).toBeGreaterThan(10);
    expect(Object.fromEntries(handing)).toEqual(OTHERWISE);
  });

  it("the role is asked for the reference a route hands over, in one place, and never read out of an address", () => {
    expect(filesWith(/\broleOnTicket\(/, sources("app/http", "app/routes"))).toEqual([
      "app/http/staff/ticket.server.ts",
    ]);
    expect(
      filesWith(/\bpathname\b[^;\n]*tickets|tickets[^;\n]*\bpathname\b/, sources("app/http", "app/routes")),
    ).toEqual([]);
  });
});
