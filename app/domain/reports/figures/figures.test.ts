import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Right } from "../../policies/profile/rights";
import { journalOf, POLICY_VERSION, SHANGHAI, shanghai, type JournalStory } from "#tests/factories/journal";
import { calendarFor } from "../../clock/calendar/calendar";
import { addDays } from "../../clock/dates/civil-date";
import { RIGHTS } from "../../policies/profile/rights";
import { figureRow } from "../fold/figure-row";
import { figures, type Figures } from "./figures";
import { foldTicket } from "../fold/fold";
import type { Period } from "./period";
import type { ReportPolicies } from "../policies/policies-today";
import { onTimePermille, type Score } from "./score";
import { tallyOf } from "./tally";

const POLICIES: ReportPolicies = new Map([
  [POLICY_VERSION, { policyId: "resource-go", zone: SHANGHAI, calendarId: "CN", pausing: [] }],
]);
const SEPTEMBER: Period = { from: "2026-09-01", to: "2026-09-30" };
const ID = "0199a000-0000-7000-8000-00000000000a";

function draw(stories: readonly JournalStory[], period: Period, asOf: Date, pausing: readonly Right[] = []): Figures {
  const rows = stories.flatMap(({ lines }) => {
    const facts = foldTicket(ID, lines, SHANGHAI);
    return facts ? [figureRow(facts, { zone: SHANGHAI, calendar: calendarFor("CN"), pausing })] : [];
  });
  return figures(
    rows.map((row) => tallyOf(row, period)),
    period,
    POLICIES,
    asOf,
  );
}

function filled<B>(buckets: readonly { bucket: B; all: number }[]): B[] {
  return buckets.filter(({ all }) => all > 0).map(({ bucket }) => bucket);
}

describe("a month with one of each", () => {
  const stories = [
    journalOf("2026-09-18").end("finished", shanghai("2026-10-15 23:59:59")),
    journalOf("2026-09-18", "copy").end("finished", shanghai("2026-10-16 00:00:00")),
    journalOf("2026-09-18", "copy").end("refused", shanghai("2026-09-21 09:00:00"), [
      "nothing-found",
      "identity-not-proven",
    ]),
    journalOf("2026-09-18", "delete").end("refused", shanghai("2026-09-22 09:00:00"), ["nothing-found"]),
    journalOf("2026-09-18").end("withdrawn", shanghai("2026-09-21 09:00:00")),
    journalOf("2026-09-18"),
    journalOf("2026-09-30"),
    journalOf("2026-08-31").end("finished", shanghai("2026-09-01 09:00:00")),
    journalOf("2026-10-08"),
  ];
  const drawn = draw(stories, SEPTEMBER, shanghai("2026-10-16 08:00:00"));

  it("counts what was received in it, by where it stands", () => {
    expect(drawn.period).toEqual({
      came: 7,
      finished: 2,
      refused: 2,
      withdrawn: 1,
      open: 2,
      kept: 3,
      late: 2,
      pending: 1,
      released: 1,
    });
    expect(onTimePermille(drawn.period)).toBe(600);
  });

  it("tells the rights apart, with those nobody asked for", () => {
    const came = Object.fromEntries(drawn.byRight.map(({ right, score }) => [right, score.came]));
    expect(came).toEqual({ ...Object.fromEntries(RIGHTS.map((right) => [right, 0])), access: 4, copy: 2, delete: 1 });
    expect(drawn.byPolicy).toEqual([{ policyId: "resource-go", score: drawn.period }]);
  });

  it("counts a ground each time it is given, the most frequent first", () => {
    expect(drawn.refusals).toEqual([
      { ground: "nothing-found", count: 2 },
      { ground: "identity-not-proven", count: 1 },
    ]);
  });

  it("measures what was answered, in working days", () => {
    expect(drawn.taken).toEqual({ count: 4, median: 3, ninetieth: 16 });
  });

  it("shows the trend by month of receipt", () => {
    const months = Object.fromEntries(drawn.months.map(({ month, score }) => [month, score.came]));
    expect(months).toMatchObject({ "2026-09": 7, "2026-08": 1 });
    expect(drawn.months).toHaveLength(13);
    expect(months["2026-10"]).toBeUndefined();
  });

  it("shows everything that is open now, and the period's part of it", () => {
    expect(drawn.daysLeft.filter(({ all }) => all > 0)).toEqual([
      { bucket: "overdue", all: 1, inPeriod: 1 },
      { bucket: "6-10", all: 2, inPeriod: 1 },
    ]);
    expect(drawn.age.reduce((sum, { all }) => sum + all, 0)).toBe(3);
  });
});

test("a ground of a policy's own is counted apart from every other policy's, after the catalogue's", () => {
  const asked = {
    right: "access",
    month: "2026-09",
    inPeriod: true,
    outcome: "refused",
    result: "refused",
    late: false,
    workingDays: 2,
    verdict: null,
    extended: false,
    paused: false,
    pausedDays: 0,
    open: null,
  } as const;
  const policies: ReportPolicies = new Map(
    ["a", "b"].map((id) => [id, { policyId: `policy-${id}`, zone: SHANGHAI, calendarId: "CN", pausing: [] }]),
  );
  const refused = (policyVersionId: string, grounds: string[], count: number) => ({
    ...asked,
    policyVersionId,
    grounds,
    count,
  });
  const tallies = [
    refused("b", ["impractical"], 2),
    refused("a", ["impractical", "nothing-found"], 2),
    refused("b", ["nothing-found"], 3),
    refused("a", ["forgotten"], 2),
  ];
  const expected = [
    { ground: "nothing-found", count: 5 },
    { ground: "policy-a/forgotten", count: 2 },
    { ground: "policy-a/impractical", count: 2 },
    { ground: "policy-b/impractical", count: 2 },
  ];
  for (const order of [tallies, tallies.toReversed()])
    expect(figures(order, SEPTEMBER, policies, shanghai("2026-10-01 08:00:00")).refusals).toEqual(expected);
});

describe("days left around a worked Saturday: due on Thursday 15 October 2026", () => {
  it.each([
    ["2026-09-23 12:00:00", "over-10"],
    ["2026-09-24 12:00:00", "6-10"],
    ["2026-10-08 12:00:00", "6-10"],
    ["2026-10-09 12:00:00", "4-5"], // Saturday the 10th is worked
    ["2026-10-10 12:00:00", "4-5"],
    ["2026-10-11 12:00:00", "4-5"], // Sunday is not
    ["2026-10-12 12:00:00", "2-3"],
    ["2026-10-14 12:00:00", "1"],
    ["2026-10-15 23:59:59", "today"],
    ["2026-10-16 00:00:00", "overdue"],
  ] as const)("at %s: %s", (at, bucket) => {
    const { daysLeft, period } = draw([journalOf("2026-09-18")], SEPTEMBER, shanghai(at));
    expect(filled(daysLeft)).toEqual([bucket]);
    expect(period.late).toBe(bucket === "overdue" ? 1 : 0);
  });
});

test("an open ticket whose promise stands still is in no hurry, however few days are left; one that was late before is late", () => {
  const asked = shanghai("2026-10-14 10:00:00");
  const waiting = journalOf("2026-09-18").move("awaiting", "ask", asked);
  for (const at of ["2026-10-14 12:00:00", "2026-10-15 12:00:00", "2026-11-20 12:00:00"])
    expect(filled(draw([waiting], SEPTEMBER, shanghai(at), ["access"]).daysLeft)).toEqual(["paused"]);
  const late = journalOf("2026-09-18").move("awaiting", "ask", shanghai("2026-10-19 10:00:00"));
  expect(filled(draw([late], SEPTEMBER, shanghai("2026-10-20 12:00:00"), ["access"]).daysLeft)).toEqual(["overdue"]);
});

test("an open ticket whose first run was late is late and open, though the present date is still ahead", () => {
  const story = journalOf("2026-09-18")
    .end("finished", shanghai("2026-10-16 09:00:00"))
    .reopen(shanghai("2026-10-20 09:00:00"));
  const { period, daysLeft } = draw([story], SEPTEMBER, shanghai("2026-10-20 10:00:00"));
  expect(period).toMatchObject({ came: 1, open: 1, late: 1, pending: 0 });
  expect(filled(daysLeft)).toEqual(["over-10"]);
});

test("an empty period has no figure where there is none, and zeros where there is nothing", () => {
  const drawn = draw([], SEPTEMBER, shanghai("2026-10-16 08:00:00"));
  expect(drawn).toMatchObject({ period: { came: 0 }, byPolicy: [], refusals: [], taken: null });
  expect(onTimePermille(drawn.period)).toBeNull();
});

test("a hundred percent is said only where nothing was late", () => {
  const score = (kept: number, late: number) => ({ kept, late }) as Score;
  expect(onTimePermille(score(9999, 1))).toBe(999);
  expect(onTimePermille(score(10_000, 0))).toBe(1000);
  expect(onTimePermille(score(0, 3))).toBe(0);
});

const FROM = "2026-08-01";

/** Any life a ticket can have: days between one turn and the next, ended and reopened in turn; while open, perhaps put aside, and not always brought back. */
const lives = fc.record({
  receivedAfter: fc.nat(100),
  right: fc.constantFrom(...RIGHTS),
  turns: fc.array(
    fc.record({
      days: fc.integer({ min: 0, max: 40 }),
      how: fc.constantFrom("finished" as const, "refused" as const, "withdrawn" as const),
    }),
    { maxLength: 4 },
  ),
  asideBefore: fc.nat(4),
  spam: fc.constantFrom("never" as const, "mistaken" as const, "for good" as const),
});
type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;

/** The turn before which the ticket is put aside, only where it is open by then. */
function asideAt({ turns, asideBefore, spam }: Life): number | null {
  const turn = Math.min(asideBefore, turns.length);
  return spam === "never" || turn % 2 === 1 ? null : turn;
}

function isAside(life: Life): boolean {
  return life.spam === "for good" && asideAt(life) !== null;
}

function play(life: Life): JournalStory {
  const { receivedAfter, right, turns, spam } = life;
  const story = journalOf(addDays(FROM, receivedAfter), right);
  let on = addDays(FROM, receivedAfter);
  const hour = (time: string) => shanghai(`${on} ${time}`);
  const spamBefore = (turn: number) => {
    if (turn !== asideAt(life)) return;
    story.move("aside", "put-aside", hour("11:10:00"));
    if (spam === "mistaken") story.move("verifying", "bring-back", hour("11:20:00"));
  };
  const lived = isAside(life) ? turns.slice(0, asideAt(life) ?? 0) : turns;
  lived.forEach(({ days, how }, index) => {
    spamBefore(index);
    on = addDays(on, days);
    const at = hour("11:30:00");
    if (index % 2 === 1) story.reopen(at);
    else story.end(how, at, how === "refused" ? ["nothing-found"] : undefined);
  });
  spamBefore(lived.length);
  return story;
}

test("the figures add up, whatever happened", () => {
  fc.assert(
    fc.property(
      fc.array(lives, { maxLength: 30 }),
      fc.nat(150),
      fc.nat(100),
      fc.nat(60),
      (told, asOfAfter, fromAfter, length) => {
        const period = { from: addDays(FROM, fromAfter), to: addDays(FROM, fromAfter + length) };
        const drawn = draw(told.map(play), period, shanghai(`${addDays(FROM, asOfAfter)} 12:00:00`));
        const counted = told.filter((life) => !isAside(life));
        const received = counted.filter(
          ({ receivedAfter }) => receivedAfter >= fromAfter && receivedAfter <= fromAfter + length,
        );
        const open = counted.filter(({ turns }) => turns.length % 2 === 0);
        const parts = [...drawn.byRight, ...drawn.byPolicy, ...drawn.months].map(({ score }) => score);
        for (const { came, finished, refused, withdrawn, open: still, kept, late, pending, released } of [
          drawn.period,
          ...parts,
        ]) {
          expect(finished + refused + withdrawn + still).toBe(came);
          expect(kept + late + pending + released).toBe(came);
        }
        const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
        expect(drawn.period.came).toBe(received.length);
        expect(sum(drawn.byRight.map(({ score }) => score.came))).toBe(received.length);
        expect(sum(drawn.byPolicy.map(({ score }) => score.late))).toBe(drawn.period.late);
        expect(sum(drawn.refusals.map(({ count }) => count))).toBe(drawn.period.refused);
        expect(drawn.taken?.count ?? 0).toBe(drawn.period.finished + drawn.period.refused);
        for (const buckets of [drawn.daysLeft, drawn.age]) {
          expect(sum(buckets.map(({ all }) => all))).toBe(open.length);
          expect(sum(buckets.map(({ inPeriod }) => inPeriod))).toBe(drawn.period.open);
        }
      },
    ),
  );
});

test("answers are counted by what they came to, and a ground of a partly refused one counts like any other", () => {
  const asked = {
    right: "delete",
    month: "2026-09",
    inPeriod: true,
    late: false,
    workingDays: 2,
    verdict: null,
    extended: false,
    paused: false,
    pausedDays: 0,
    open: null,
    policyVersionId: "a",
  } as const;
  const policies: ReportPolicies = new Map([
    ["a", { policyId: "policy-a", zone: SHANGHAI, calendarId: "CN", pausing: [] }],
  ]);
  const tallies = [
    { ...asked, outcome: "finished", result: "partly", grounds: ["bad-faith"], count: 2 },
    { ...asked, outcome: "refused", result: "refused", grounds: ["bad-faith", "nothing-found"], count: 1 },
    { ...asked, outcome: "finished", result: "granted", grounds: [], count: 4 },
    { ...asked, outcome: "withdrawn", result: null, grounds: [], count: 8 },
  ] as const;
  const drawn = figures(
    tallies.map((tally) => ({ ...tally, grounds: [...tally.grounds] })),
    SEPTEMBER,
    policies,
    shanghai("2026-10-01 08:00:00"),
  );
  expect(drawn.answers).toEqual([
    { right: "delete", counts: { granted: 4, partly: 2, restricted: 0, "not-found": 0, refused: 1 } },
  ]);
  expect(drawn.refusals).toEqual([
    { ground: "bad-faith", count: 3 },
    { ground: "nothing-found", count: 1 },
  ]);
});
