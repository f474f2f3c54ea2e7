import { beforeAll, expect } from "vitest";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { merge } from "#app/domain/tickets/merging/merge.server";
import { db } from "#app/platform/database/db.server";
import { publish } from "./policy";
import { makeStaff, type StaffActor } from "./staff";
import { ticketAt } from "./ticket";

/** An instant on the walls of Shanghai in September and October 2026. Due: of what came on the 18th, 15 October; on the 21st, 19 October. */
export const on = (day: string, time = "10:00") => new Date(`2026-${day}T${time}:00+08:00`);
export const FIRST = on("09-18");
export const SECOND = on("09-21");
export const NOW = on("09-22");

/** Who works in the stories of requests for the same, and under which policy. */
export type TwinsDesk = { policy: PublishedPolicy; agent: StaffActor; other: StaffActor; lead: StaffActor };
type AskedTwice = "access" | "correct" | "delete";

/** Made once before the stories of a file. */
export function useTwinsDesk(): TwinsDesk {
  const desk = {} as TwinsDesk;
  beforeAll(async () => {
    desk.policy = await publish();
    desk.agent = await makeStaff("agent", { name: "林悦" });
    desk.other = await makeStaff("agent", { name: "周行" });
    desk.lead = await makeStaff("reviewer", { name: "赵敏之" });
  });
  return desk;
}

/** Two requests of one person from two addresses, both verified and in the same hands. */
export async function twins(
  { policy, agent }: TwinsDesk,
  right: AskedTwice = "correct",
): Promise<{ main: string; led: string }> {
  return {
    main: await ticketAt("handling", policy, agent, FIRST, right),
    led: await ticketAt("handling", policy, agent, SECOND, right),
  };
}

/** What asks for two to be worked on together. */
export function asking(one: string, two: string, actor: StaffActor, now = NOW) {
  return { ticketIds: [one, two] as const, actor, seen: null, now };
}

/** Twins that are worked on together. */
export async function together(desk: TwinsDesk, right: AskedTwice = "correct"): Promise<{ main: string; led: string }> {
  const pair = await twins(desk, right);
  expect(await merge(asking(pair.led, pair.main, desk.agent))).toEqual({
    ok: true,
    mainId: pair.main,
    ledId: pair.led,
  });
  return pair;
}

/** A ticket's row. */
export function rowOf(id: string) {
  return db().ticket.findUniqueOrThrow({ where: { id } });
}
