import { expect, test } from "vitest";
import { STATUSES } from "#app/domain/tickets/ticket/statuses";
import { buttonsFor } from "#app/domain/tickets/workflow/buttons";
import { facts } from "#tests/factories/facts";
import { buttonKind } from "./button-kinds";

const ME = { kind: "staff", id: "me", role: "agent" } as const;

test.each(STATUSES)("in %s no button is red where none leads on", (status) => {
  const buttons = buttonsFor(facts({ status, assigneeId: ME.id }), ME);
  const kinds = [buttons.primary ?? [], ...buttons.others].flat().map((action) => buttonKind(action, buttons));
  expect(kinds.includes("danger") && !kinds.includes("primary")).toBe(false);
});

test("to refuse is red beside the way on, and not where all there is to do is wait", () => {
  expect(buttonKind("refuse", { primary: "approve" })).toBe("danger");
  expect(buttonKind("refuse", { primary: null })).toBe("secondary");
});
