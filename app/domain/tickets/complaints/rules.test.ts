import { describe, expect, test } from "vitest";
import { resourceGo } from "../../policies/profiles/resource-go";
import { complaintState, type Contested, type EarlierComplaint } from "./rules";
import { STATUSES } from "../ticket/statuses";

const ANSWERED = new Date("2026-05-10T02:00:00Z");
const DUE = new Date("2026-05-25T16:00:00Z");
const NOW = new Date("2026-05-12T02:00:00Z");
const LATE = new Date("2026-05-27T02:00:00Z");

const answered: Contested = { right: "access", status: "finished", closedAt: ANSWERED, dueAt: DUE, complaints: [] };
const earlier = (told: Partial<EarlierComplaint>): EarlierComplaint => ({
  id: "c",
  status: "finished",
  receivedAt: NOW,
  ...told,
});

function state(told: Partial<Contested>, now = NOW, policy = resourceGo) {
  return complaintState({ ...answered, ...told }, policy, now).kind;
}

describe("a complaint can be made", () => {
  test.each(["finished", "refused"] as const)("about an answer: %s", (status) =>
    expect(state({ status })).toBe("possible"),
  );
  test.each(STATUSES.filter((status) => !["finished", "refused"].includes(status)))(
    "about no answer while there is none: %s",
    (status) => expect(state({ status, closedAt: null })).toBe("none"),
  );
  test("about a promise that was not kept, from the instant it ended", () => {
    const open = { status: "handling", closedAt: null } as const;
    expect(state(open, new Date(DUE.getTime() - 1))).toBe("none");
    expect(state(open, DUE)).toBe("possible");
    for (const status of ["withdrawn", "aside"] as const) expect(state({ status }, LATE)).toBe("none");
  });
  test("not about a complaint, and not where the policy offers none", () => {
    expect(state({ right: "complaint" })).toBe("none");
    const { complaint: _, ...rights } = resourceGo.rights;
    expect(state({}, NOW, { ...resourceGo, rights })).toBe("none");
  });
});

describe("one after another", () => {
  test.each(["received", "handling", "awaiting", "reviewing", "aside"] as const)(
    "while one is %s it is that one",
    (status) =>
      expect(complaintState({ ...answered, complaints: [earlier({ status })] }, resourceGo, NOW)).toEqual({
        kind: "open",
        complaintId: "c",
      }),
  );
  test("an answer looked at again is not looked at a third time", () => {
    for (const status of ["finished", "refused"] as const)
      expect(state({ complaints: [earlier({ status })] }, LATE)).toBe("spent");
  });
  test("one taken back leaves the way open", () =>
    expect(state({ complaints: [earlier({ status: "withdrawn" })] }, LATE)).toBe("possible"));
  test("a new answer can be complained about anew", () =>
    expect(state({ closedAt: LATE, complaints: [earlier({})] }, LATE)).toBe("possible"));
  test("who complained that it was late can complain about the answer", () => {
    const aboutLate = earlier({ receivedAt: DUE });
    expect(state({ status: "handling", closedAt: null, complaints: [aboutLate] }, LATE)).toBe("spent");
    expect(state({ closedAt: LATE, complaints: [aboutLate] }, LATE)).toBe("possible");
  });
});
