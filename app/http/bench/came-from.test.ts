import { expect, test } from "vitest";
import { asCameFrom, cameFrom, ticketAt } from "./came-from";

test("a queue's query is carried along as it is, but for where one went on in it", () => {
  const query = new URLSearchParams("view=mine&right=access&after=2026-10-20_x&status=&at=RD-AAAA-AAAA");
  expect(asCameFrom(query)).toBe("view=mine&right=access&after=2026-10-20_x");
  expect(asCameFrom(new URLSearchParams("right=access&right=copy"))).toBe("right=access&right=copy");
  expect(asCameFrom(new URLSearchParams())).toBe("");
});

test("it comes back from a ticket's address as it was", () => {
  const address = ticketAt(
    new Request("http://desk.example/desk/tickets/RD-1/ask?from=view%3Dmine%26right%3Daccess"),
    "RD-1",
    "notes",
  );
  expect(address).toBe("/desk/tickets/RD-1?tab=notes&from=view%3Dmine%26right%3Daccess");
  expect(cameFrom(new URL(address, "http://desk.example").searchParams)).toBe("view=mine&right=access");
});

test.each(["", "from=", `from=${"x".repeat(900)}`, "from=at%3DRD-1"])(
  "%# what says nothing, or too much, leads to the whole queue",
  (query) => {
    expect(ticketAt(new Request(`http://desk.example/desk/tickets/RD-1?${query}`), "RD-1")).toBe("/desk/tickets/RD-1");
  },
);
