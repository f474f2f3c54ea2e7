import { expect, test } from "vitest";
import type { ShownRow } from "#app/domain/tickets/desk/bulk/read-batch.server";
import { impossibleFirst } from "./row-words";

test("a preview tells first what cannot be done, and leaves the order else as it was chosen", () => {
  const row = (place: number, state: ShownRow["state"]) => ({ place, state }) as ShownRow;
  const rows = [row(0, "can"), row(1, "cannot"), row(2, "can"), row(3, "cannot")];
  expect(impossibleFirst(rows).map(({ place }) => place)).toEqual([1, 3, 0, 2]);
});
