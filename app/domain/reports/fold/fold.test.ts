import { describe, expect, it, test } from "vitest";
import { journalOf, SHANGHAI, shanghai, type JournalStory } from "#tests/factories/journal";
import { calendarFor } from "../../clock/calendar/calendar";
import { isOpen } from "../../tickets/workflow/workflow";
import { ENDINGS } from "./facts";
import { figureRow } from "./figure-row";
import { foldTicket } from "./fold";
import { STATUSES } from "../../tickets/ticket/statuses";

const ID = "0199a000-0000-7000-8000-00000000000a";
// Received on Friday 18 September 2026: two holidays, a worked Sunday and a worked Saturday lie in between.
const RECEIVED = "2026-09-18";
const DUE = "2026-10-15";

function factsOf({ lines }: JournalStory) {
  const facts = foldTicket(ID, lines, SHANGHAI);
  if (!facts) throw new Error("the story was never filed");
  return facts;
}

function rowOf(story: JournalStory) {
  return figureRow(factsOf(story), { zone: SHANGHAI, calendar: calendarFor("CN"), pausing: ["correct"] });
}

test("the date told is the one the stories are written by", () => {
  expect(journalOf(RECEIVED).dueOn).toBe(DUE);
});

describe("on time is what ends before the midnight that ends the due date", () => {
  it.each([
    ["2026-10-15 00:00:00", true],
    ["2026-10-15 23:59:59.999", true],
    ["2026-10-16 00:00:00", false],
    ["2026-10-16 00:00:01", false],
  ] as const)("finished at %s in Shanghai: %s", (at, onTime) => {
    const { runs } = factsOf(journalOf(RECEIVED).end("finished", shanghai(at)));
    expect(runs).toHaveLength(1);
    expect(runs[0]?.end).toMatchObject({ how: "finished", onTime });
  });

  it("is judged in the policy's zone, not where the machine stands", () => {
    const { lines } = journalOf(RECEIVED).end("finished", new Date("2026-10-15T20:00:00Z"));
    expect(foldTicket(ID, lines, SHANGHAI)?.runs[0]?.end?.onTime).toBe(false);
    expect(foldTicket(ID, lines, "Europe/Berlin")?.runs[0]?.end?.onTime).toBe(true);
  });
});

describe("the date told counts, and never one computed again", () => {
  it("a date moved earlier by the calendar binds", () => {
    const story = journalOf(RECEIVED).tell("2026-10-14", "calendar", shanghai("2026-09-20 09:00:00"));
    expect(rowOf(story.end("finished", shanghai("2026-10-15 09:00:00")))).toMatchObject({
      dueOn: "2026-10-14",
      late: true,
    });
  });

  it("an extension told in time binds, and is counted", () => {
    const story = journalOf(RECEIVED).tell("2026-11-05", "extended", shanghai("2026-10-10 09:00:00"));
    expect(rowOf(story.end("finished", shanghai("2026-11-05 09:00:00")))).toMatchObject({
      dueOn: "2026-11-05",
      late: false,
      extensions: 1,
    });
  });

  it("a breach once written is never undone by a later date", () => {
    const story = journalOf(RECEIVED)
      .breach(shanghai("2026-10-16 00:05:00"))
      .tell("2026-11-05", "extended", shanghai("2026-10-16 09:00:00"));
    expect(rowOf(story.end("finished", shanghai("2026-10-20 09:00:00"))).late).toBe(true);
  });
});

describe("how it ended", () => {
  it("withdrawn before the due date: an ending, and nothing late", () => {
    expect(rowOf(journalOf(RECEIVED).end("withdrawn", shanghai("2026-09-21 09:00:00")))).toMatchObject({
      outcome: "withdrawn",
      late: false,
      grounds: [],
    });
  });

  it("withdrawn after it: the promise was broken all the same", () => {
    const late = journalOf(RECEIVED)
      .end("withdrawn", shanghai("2026-10-20 09:00:00"))
      .breach(shanghai("2026-10-20 09:00:00"));
    expect(rowOf(late)).toMatchObject({ outcome: "withdrawn", late: true });
  });

  it("answered item by item: what that came to, and the grounds of what was refused", () => {
    const at = shanghai("2026-09-21 09:00:00");
    expect(rowOf(journalOf(RECEIVED).end("finished", at, ["trade-secret"], "partly"))).toMatchObject({
      outcome: "finished",
      result: "partly",
      grounds: ["trade-secret"],
    });
    expect(rowOf(journalOf(RECEIVED).end("finished", at))).toMatchObject({ result: "granted", grounds: [] });
    expect(rowOf(journalOf(RECEIVED).end("refused", at, ["nothing-found"]))).toMatchObject({ result: "refused" });
    expect(rowOf(journalOf(RECEIVED).end("withdrawn", at))).toMatchObject({ result: null });
    expect(rowOf(journalOf(RECEIVED))).toMatchObject({ result: null });
  });

  it("refused by a second person: when it was confirmed, on the grounds confirmed", () => {
    const story = journalOf(RECEIVED, "delete")
      .move("reviewing", "propose-refusal", shanghai("2026-10-14 09:00:00"), ["trade-secret"])
      .end("refused", shanghai("2026-10-16 09:00:00"), ["trade-secret"]);
    expect(rowOf(story)).toMatchObject({
      outcome: "refused",
      late: true,
      grounds: ["trade-secret"],
      endedOn: "2026-10-16",
    });
  });

  it("refused on a ground of the policy's own: it is kept as any other", () => {
    const grounds = ["impractical", "nothing-found"];
    expect(rowOf(journalOf(RECEIVED).end("refused", shanghai("2026-09-21 09:00:00"), grounds))).toMatchObject({
      outcome: "refused",
      grounds,
    });
  });

  it("a proposal that was sent back is no refusal", () => {
    const story = journalOf(RECEIVED, "delete")
      .move("reviewing", "propose-refusal", shanghai("2026-10-12 09:00:00"), ["trade-secret"])
      .move("handling", "send-back", shanghai("2026-10-13 09:00:00"), ["trade-secret"]);
    expect(rowOf(story)).toMatchObject({ outcome: "open", grounds: [], endedAt: null, workingDays: null });
  });
});

describe("reopened", () => {
  const finishedEarly = () => journalOf(RECEIVED).end("finished", shanghai("2026-09-25 09:00:00"));

  it("within the term the same run goes on to the same date", () => {
    const facts = factsOf(finishedEarly().reopen(shanghai("2026-09-28 09:00:00")));
    expect(facts).toMatchObject({ reopenings: 1, runs: [{ startedOn: RECEIVED, dueOn: DUE, end: null }] });
  });

  it("within the term and late in the end: late", () => {
    const story = finishedEarly()
      .reopen(shanghai("2026-09-28 09:00:00"))
      .end("finished", shanghai("2026-10-16 09:00:00"));
    expect(rowOf(story)).toMatchObject({ outcome: "finished", late: true });
  });

  it("after the term a new run begins, and the old keeps its result", () => {
    const facts = factsOf(finishedEarly().reopen(shanghai("2026-10-20 09:00:00")));
    expect(facts.runs).toMatchObject([
      { dueOn: DUE, end: { onTime: true } },
      { startedOn: "2026-10-20", dueOn: "2026-11-10", end: null },
    ]);
  });

  it("a late first run makes the ticket late for good, however well the second went", () => {
    const story = journalOf(RECEIVED)
      .end("finished", shanghai("2026-10-16 09:00:00"))
      .breach(shanghai("2026-10-16 09:00:00"));
    const again = story.reopen(shanghai("2026-10-20 09:00:00")).end("finished", shanghai("2026-10-21 09:00:00"));
    expect(rowOf(again)).toMatchObject({ outcome: "finished", late: true, startedOn: "2026-10-20", workingDays: 1 });
  });
});

describe("put aside", () => {
  const AT = shanghai("2026-09-21 09:00:00");
  const aside = (story: JournalStory) => story.move("aside", "put-aside", AT);
  const back = (story: JournalStory, at: string) => story.move("verifying", "bring-back", shanghai(at));

  it("is what every closed status is that is no ending", () => {
    expect(STATUSES.filter((status) => !isOpen(status))).toEqual([...ENDINGS, "aside"]);
  });

  it("a ticket is nothing while it is there, whatever else is written of it", () => {
    const { lines } = aside(journalOf(RECEIVED)).tell("2026-10-14", "calendar", shanghai("2026-09-22 09:00:00"));
    expect(foldTicket(ID, lines, SHANGHAI)).toBeNull();
  });

  it("brought back it is what it was, with the date told and the same run", () => {
    expect(factsOf(back(aside(journalOf(RECEIVED)), "2026-09-28 09:00:00"))).toEqual(factsOf(journalOf(RECEIVED)));
  });

  it("brought back after the date told, it is late when it ends, and no new run began", () => {
    const { runs, reopenings } = factsOf(
      back(aside(journalOf(RECEIVED)), "2026-10-20 09:00:00").end("finished", shanghai("2026-10-21 09:00:00")),
    );
    expect([runs, reopenings]).toMatchObject([
      [{ startedOn: RECEIVED, dueOn: DUE, end: { how: "finished", onTime: false } }],
      0,
    ]);
  });

  it("twice, it is nothing again", () => {
    expect(foldTicket(ID, aside(back(aside(journalOf(RECEIVED)), "2026-09-28 09:00:00")).lines, SHANGHAI)).toBeNull();
  });

  it("after it was reopened, it leaves no result behind, and brought back has it again", () => {
    const reopened = () =>
      journalOf(RECEIVED).end("finished", shanghai("2026-10-16 09:00:00")).reopen(shanghai("2026-10-20 09:00:00"));
    expect(foldTicket(ID, aside(reopened()).lines, SHANGHAI)).toBeNull();
    expect(rowOf(back(aside(reopened()), "2026-10-22 09:00:00"))).toEqual(rowOf(reopened()));
  });
});

describe("working days taken", () => {
  it.each([
    ["2026-09-18 18:00:00", 0],
    ["2026-09-19 09:00:00", 0], // a Saturday
    ["2026-09-20 09:00:00", 1], // a Sunday that is worked
    ["2026-09-21 09:00:00", 2],
    ["2026-10-15 09:00:00", 15],
  ] as const)("received on 18 September, finished at %s: %i", (at, days) => {
    expect(rowOf(journalOf(RECEIVED).end("finished", shanghai(at))).workingDays).toBe(days);
  });
});

describe("a journal that cannot be", () => {
  const filed = journalOf(RECEIVED).lines;

  it("is nothing while nobody has filed", () => {
    expect(foldTicket(ID, [], SHANGHAI)).toBeNull();
    expect(foldTicket(ID, [{ kind: "noted", at: new Date(0), data: {} }], SHANGHAI)).toBeNull();
  });

  it("is not guessed at", () => {
    expect(() => foldTicket(ID, [...filed, ...filed], SHANGHAI)).toThrow("filed twice");
    const odd = { kind: "moved", at: new Date(0), data: { action: "take", from: "received", to: "elsewhere" } };
    expect(() => foldTicket(ID, [...filed, odd], SHANGHAI)).toThrow("status nobody knows");
  });

  it("passes over lines that are of no concern to the figures", () => {
    const noted = { kind: "noted", at: new Date(0), data: {} };
    expect(foldTicket(ID, [filed[0]!, noted, ...filed.slice(1)], SHANGHAI)).toEqual(foldTicket(ID, filed, SHANGHAI));
  });
});
