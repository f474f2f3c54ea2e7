import { describe, expect, test } from "vitest";
import { ACTIONS, isOpen, WORKFLOW } from "#app/domain/tickets/workflow/workflow";
import { STATUSES, type Status, CLOSED } from "#app/domain/tickets/ticket/statuses";

/** Where one move can lead from a status. */
function nextFrom(status: Status): Status[] {
  return ACTIONS.filter((action) => WORKFLOW[action].from.includes(status)).flatMap((action): Status[] => {
    const { to } = WORKFLOW[action];
    if (to === "same") return [status];
    if (to === "verified") return [status === "verifying" ? "handling" : status];
    if (to === "agreed") return ["cooling", "approved"];
    if (to === "back") return ["verifying", "handling", "approved"];
    return to === "resume" ? ["verifying", "handling"] : [to];
  });
}

function reachableFrom(start: Status): Set<Status> {
  const reached = new Set<Status>([start]);
  for (const status of reached) for (const next of nextFrom(status)) reached.add(next);
  return reached;
}

const open = STATUSES.filter(isOpen);

describe("the graph of a ticket's life is whole", () => {
  test.each(STATUSES)("%s can be reached from filing", (status) =>
    expect([...reachableFrom("received")]).toContain(status),
  );
  test.each(STATUSES)("%s is no dead end", (status) =>
    expect(nextFrom(status).filter((next) => next !== status)).not.toEqual([]),
  );
  test.each(open.flatMap((from) => CLOSED.map((to) => [from, to] as const)))("%s can come to be %s", (from, to) =>
    expect([...reachableFrom(from)]).toContain(to),
  );
  test.each(open)("a person can withdraw while it is %s", (status) => expect(WORKFLOW.withdraw.from).toContain(status));
  test.each(ACTIONS)("%s starts somewhere, from statuses named once", (action) => {
    const { from } = WORKFLOW[action];
    expect(from.length).toBeGreaterThan(0);
    expect(new Set(from).size).toBe(from.length);
  });
  test("what ends a ticket, begins it anew, waits for the person or moves its date is told in a letter; spam is not answered, and what a complaint brings about is told with its answer", () => {
    const silent = ACTIONS.filter(
      (action) =>
        ["stop", "reopen", "halt", "restore", "pause", "wait", "extend"].includes(WORKFLOW[action].clock) &&
        WORKFLOW[action].letter === null,
    );
    expect(silent).toEqual(["put-aside", "confirm-aside", "bring-back", "reinstate"]);
    expect(WORKFLOW.judge.letter).toBe("complaint-decided");
  });
  test("whatever waits for the person is led on by the person", () => {
    const led = new Map<Status, Status[]>([
      ["awaiting", nextFrom("awaiting")],
      ["blocked", nextFrom("blocked")],
    ]);
    for (const [status, next] of led)
      expect([status, next]).toEqual([status, expect.arrayContaining(["handling", "withdrawn"])]);
    for (const status of led.keys())
      expect(
        ACTIONS.some(
          (action) =>
            WORKFLOW[action].by === "requester" &&
            WORKFLOW[action].clock === "resume" &&
            WORKFLOW[action].from.includes(status),
        ),
      ).toBe(true);
  });
});
