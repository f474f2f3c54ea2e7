import { expect, it } from "vitest";
import { readPlace } from "./place";

const ID = "0199a000-0000-7000-8000-00000000000a";

it("reads a place, and nothing that is not one", () => {
  expect(readPlace(`2026-09-18_${ID}`)).toEqual({ receivedOn: "2026-09-18", ticketId: ID });
  for (const text of [null, "", "_", `2026-02-30_${ID}`, "2026-09-18_1", `2026-09-18_${ID}_`, `2026-09-18${ID}`])
    expect(readPlace(text)).toBeNull();
});
