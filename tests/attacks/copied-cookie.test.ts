import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { forgetExpired } from "#app/domain/retention/forget.server";
import { beginTracking, findVisit, stayTracking } from "#app/http/portal/track-session.server";
import { db } from "#app/platform/database/db.server";
import { loader as ticketPage } from "#app/routes/_portal.track.ticket/route";
import { action as closeElsewhere } from "#app/routes/track.elsewhere/route";
import { action as leave } from "#app/routes/track.leave/route";
import { publish } from "#tests/factories/policy";
import { fileTicket } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { browserWith, knock } from "#tests/support/desk-door";

useDatabase();

const MINUTE = 60_000;
let mine: string;
let theirs: string;

beforeAll(async () => {
  const policy = await publish();
  mine = await fileTicket(policy, "access", new Date());
  theirs = await fileTicket(policy, "access", new Date());
});
beforeEach(() => db().trackingSession.deleteMany());

/** A browser in which a ticket was opened by its code, so many minutes ago. */
async function opened(ticketId: string, minutesAgo = 0) {
  const set = await beginTracking({ ticketIds: [ticketId] }, new Date(Date.now() - minutesAgo * MINUTE));
  const cookie = set.split(";")[0]!;
  const browser = browserWith(() => cookie);
  const look = () => knock(ticketPage, browser.get("/track/ticket"));
  return { ...browser, cookie, look };
}

/** What a page says of other browsers. */
function elsewhereOf(data: unknown): { open: boolean } | null {
  return (data as { elsewhere: { open: boolean } | null }).elsewhere;
}

const OVER = { status: 303, location: "/track?again=1" };

describe("who copied a person's cookie from a shared computer", () => {
  it("sees nothing any more once the person has left", async () => {
    const person = await opened(mine);
    const copy = browserWith(() => person.cookie);
    expect((await knock(ticketPage, copy.get("/track/ticket"))).status).toBe(200);
    expect((await knock(leave, person.post("/track/leave"))).location).toBe("/");
    expect(await knock(ticketPage, copy.get("/track/ticket"))).toMatchObject(OVER);
  });

  it("nor after an hour without a look, nor after eight hours of looking", async () => {
    expect(await (await opened(mine, 61)).look()).toMatchObject(OVER);
    const begun = Date.now() - 8 * 60 * MINUTE;
    let cookie = (await beginTracking({ ticketIds: [mine] }, new Date(begun))).split(";")[0]!;
    const at = (minutes: number) => new Date(begun + minutes * MINUTE);
    const carrying = () => new Request("http://127.0.0.1:3000/track/ticket", { headers: { Cookie: cookie } });
    for (let minutes = 50; minutes < 480; minutes += 50)
      cookie = (await stayTracking(carrying(), at(minutes))).split(";")[0]!;
    expect(await findVisit(carrying(), at(479))).toEqual([mine]);
    expect(await findVisit(carrying(), at(480))).toBeNull();
  });

  it("nor once the person opens another visit in the browser it was copied from", async () => {
    const person = await opened(mine);
    await beginTracking({ ticketIds: [mine] }, new Date(), person.get("/track/code"));
    expect(await person.look()).toMatchObject(OVER);
  });

  it("is seen by the person, who can close it there, and stays in their own page", async () => {
    const person = await opened(mine);
    expect(elsewhereOf((await person.look()).data)).toBeNull();
    const stranger = await opened(mine);
    const other = await opened(theirs);
    expect(elsewhereOf((await person.look()).data)).toMatchObject({ open: true });
    expect((await knock(closeElsewhere, person.post("/track/elsewhere"))).location).toBe("/track/ticket");
    expect(await stranger.look()).toMatchObject(OVER);
    expect((await other.look()).status).toBe(200);
    const { status, data } = await person.look();
    expect(status).toBe(200);
    expect(elsewhereOf(data)).toMatchObject({ open: false });
  });

  it("opens nothing by a cookie of its own making, or by what the table holds", async () => {
    const person = await opened(mine);
    const [row] = await db().trackingSession.findMany();
    const forged = Buffer.from(
      JSON.stringify({ stage: "open", token: Buffer.from(row!.tokenHash).toString("base64url"), at: 0 }),
    );
    for (const cookie of [`track=${forged.toString("base64url")}.x`, `${person.cookie}x`])
      expect(await knock(ticketPage, browserWith(() => cookie).get("/track/ticket"))).toMatchObject(OVER);
  });

  it("and is forgotten after a month", async () => {
    await opened(mine, 31 * 24 * 60);
    await opened(mine, 29 * 24 * 60);
    await forgetExpired(new Date());
    expect(await db().trackingSession.count()).toBe(1);
  });
});
