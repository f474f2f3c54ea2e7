import { beforeAll, describe, expect, test } from "vitest";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { everythingOf, ticketAt } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { unsealBody } from "#app/domain/tickets/ticket/seal.server";
import { TRANSFER_CONDITIONS } from "#app/domain/tickets/workflow/transfer-conditions";
import { db } from "#app/platform/database/db.server";

useDatabase();

const FILED = new Date("2026-03-02T10:00:00+01:00");

let policy: PublishedPolicy;
let agent: StaffActor;
beforeAll(async () => {
  policy = await publish(gdpr);
  agent = await makeStaff("agent");
});

describe("a transfer to another controller", () => {
  test.each(TRANSFER_CONDITIONS)("is not agreed to while %s is not confirmed, and nothing is written", async (open) => {
    const id = await ticketAt("handling", policy, agent, FILED, "transfer");
    const before = await everythingOf(id);
    const conditions = TRANSFER_CONDITIONS.filter((condition) => condition !== open);
    expect(
      await move({
        ticketId: id,
        action: "approve",
        actor: agent,
        input: { note: "", conditions },
        now: FILED,
        seen: null,
      }),
    ).toEqual({ ok: false, refusal: "transfer-conditions-open" });
    expect(await everythingOf(id)).toEqual(before);
  });

  test("is agreed to with all four, and that is kept", async () => {
    const id = await ticketAt("approved", policy, agent, FILED, "transfer");
    const decision = await db().decision.findFirstOrThrow({ where: { ticketId: id, kind: "approve" } });
    expect(unsealBody("decision", decision)).toEqual({ note: "", conditions: [...TRANSFER_CONDITIONS] });
  });

  test("asks that of nothing else", async () => {
    const id = await ticketAt("handling", policy, agent, FILED, "copy");
    expect(
      (
        await move({
          ticketId: id,
          action: "approve",
          actor: agent,
          input: { note: "", conditions: [] },
          now: FILED,
          seen: null,
        })
      ).ok,
    ).toBe(true);
  });
});
