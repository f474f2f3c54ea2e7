import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { eraseOldDossiers } from "#app/domain/audit/dossier/kept-dossier.server";
import { makeDossier, type Making } from "#app/domain/audit/dossier/make-dossier.server";
import { pieceId } from "#app/domain/files/piece-id";
import { sweepBytes } from "#app/domain/files/sweep-bytes.server";
import { allNoted } from "#app/http/answer/note-sent.server";
import { casePages } from "#app/papers/case/case-pages.server";
import { db } from "#app/platform/database/db.server";
import { storage } from "#app/platform/storage/storage.server";
import { loader as page } from "#app/routes/desk.tickets.$reference.case-file._index/route";
import { loader as progress } from "#app/routes/desk.tickets.$reference.case-file.$dossier.progress/route";
import { askedBy, DAY_MS, fetchedBy, lived, madeNow } from "#tests/factories/case-desk";
import { unpacked, verifyZip } from "#tests/factories/case-file";
import { publish } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { everythingOf } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { colleague, knock, type SignedIn } from "#tests/support/desk-door";
import { useFiles } from "#tests/support/files";

process.env.SECOND_FACTOR = "off";
useDatabase();
useFiles();

let policy: Awaited<ReturnType<typeof publish>>;
let agent: StaffActor;
let manager: SignedIn;
let ticket: { id: string; reference: string };
let dossier: string;

beforeAll(async () => {
  policy = await publish();
  agent = await makeStaff("agent");
  manager = await colleague("compliance");
  ticket = await lived(policy, agent);
});

beforeEach(async () => {
  dossier = (await askedBy(manager, ticket.reference)).dossier;
});

/** A worker whose minutes go by as it is told; its pieces are small, so that a file has many. */
function worker(told: Partial<Making> = {}): Making {
  return { pages: casePages, clock: () => new Date(), pieceBytes: 4_096, ...told };
}

const later = (ms: number) => () => new Date(Date.now() + ms);
const row = () => db().dossier.findUniqueOrThrow({ where: { id: dossier } });
const zipNow = async () => Buffer.from(await (await fetchedBy(manager, ticket.reference, dossier)).arrayBuffer());
const at = (href: string) => manager.get(`/desk/tickets/${ticket.reference}/case-file${href}`);

describe("a case file is made by a worker", () => {
  test("is promised where it is asked for, and says how far it is until it can be had", async () => {
    const promised = await db().outbox.findFirstOrThrow({ where: { type: "make-dossier" }, orderBy: { id: "desc" } });
    expect(promised.payload).toEqual({ dossierId: dossier });
    const { reference } = ticket;
    const shown = async () =>
      ((await knock(page, at(`?ready=${dossier}`), { reference })).data as { kept: object }).kept;
    const asked = async () =>
      (await knock(progress, at(`/${dossier}/progress`), { reference, dossier })).data as object;
    expect(await shown()).toMatchObject({ state: "waiting", done: 0 });
    expect(await asked()).toEqual({ state: "waiting", through: 0 });
    await expect(fetchedBy(manager, reference, dossier)).rejects.toMatchObject({ status: 303 });
    expect(await makeDossier(dossier, worker())).toBe("done");
    const { done, of, pieces, bytes } = await row();
    expect(done).toBe(of);
    expect(of).toBeGreaterThan(5);
    expect(pieces).toBeGreaterThan(5);
    expect(await asked()).toEqual({ state: "made", through: of });
    expect(await shown()).toMatchObject({ state: "made" });
    const zip = await zipNow();
    expect(zip.byteLength).toBe(bytes);
    expect(await verifyZip(zip)).toMatchObject({ code: 0 });
  });

  test("says while it works how much of it is written", async () => {
    const said: number[] = [];
    let minute = 0;
    const clock = () => new Date(Date.now() + (minute += 2_000));
    const pages: Making["pages"] = (about) => (data) => casePages(about)(data);
    const watched = makeDossier(
      dossier,
      worker({ clock, pages, isStopped: () => (void row().then(({ done }) => said.push(done)), false) }),
    );
    expect(await watched).toBe("done");
    expect(new Set(said).size).toBeGreaterThan(2);
  });

  test("killed at any piece, it is begun anew by the next worker and whole; what was left behind goes", async () => {
    const whole = (await madeNow(dossier), unpacked(await zipNow()));
    for (const left of [1, 3, 7, 40]) {
      dossier = (await askedBy(manager, ticket.reference)).dossier;
      let pieces = left;
      const dies = worker({
        isStopped: () => {
          if ((pieces -= 1) < 0) throw new Error("killed");
          return false;
        },
      });
      await expect(makeDossier(dossier, dies)).rejects.toThrow("killed");
      // Killed by force, it could not even let go of it.
      await db().dossier.update({ where: { id: dossier }, data: { seenAt: new Date() } });
      expect(await makeDossier(dossier, worker())).toMatchObject({ againAt: expect.any(Date) as Date });
      expect((await row()).madeAt).toBeNull();
      expect(await makeDossier(dossier, worker({ clock: later(61_000) }))).toBe("done");
      const zip = await zipNow();
      expect(await verifyZip(zip)).toMatchObject({ code: 0 });
      expect([...unpacked(zip).keys()]).toEqual([...whole.keys()]);
      const { attempt } = await row();
      await sweepBytes(new Date(Date.now() + DAY_MS));
      expect(await storage().get(pieceId(dossier, attempt - 1, 0))).toBeNull();
      expect((await zipNow()).equals(zip)).toBe(true);
    }
  });

  test("a worker that is told to stop hands it on at once, and one taken for dead that goes on changes nothing any more", async () => {
    let steps = 5;
    expect(await makeDossier(dossier, worker({ isStopped: () => (steps -= 1) < 0 }))).toMatchObject({
      againAt: expect.any(Date) as Date,
    });
    expect(await row()).toMatchObject({ seenAt: null, madeAt: null });
    const others: Promise<unknown>[] = [];
    const silent = worker({
      isStopped: () => {
        if (others.length === 0) others.push(makeDossier(dossier, worker({ clock: later(61_000) })));
        return false;
      },
    });
    await makeDossier(dossier, silent);
    await Promise.all(others);
    const { attempt, madeAt } = await row();
    expect(madeAt).not.toBeNull();
    expect(attempt).toBe(3);
    expect(await verifyZip(await zipNow())).toMatchObject({ code: 0 });
  });

  test("twice, or after its day, makes nothing more", async () => {
    expect([await madeNow(dossier), await madeNow(dossier)]).toEqual(["done", "done"]);
    expect((await row()).attempt).toBe(1);
    dossier = (await askedBy(manager, ticket.reference)).dossier;
    expect(await makeDossier(dossier, worker({ clock: later(DAY_MS) }))).toBe("done");
    expect((await row()).attempt).toBe(0);
  });
});

describe("a case file that was made", () => {
  test("is fetched by who asked for it, which stands in the journal, once, with its fingerprint", async () => {
    await madeNow(dossier);
    const { fingerprint } = await row();
    for (const sent of [false, true, true]) {
      const answer = await fetchedBy(manager, ticket.reference, dossier, { sent: Promise.resolve(sent) });
      await answer.arrayBuffer();
      await allNoted();
    }
    const handed = (await everythingOf(ticket.id)).journal.filter(
      ({ kind, data }) => kind === "dossier-handed" && (data as { dossierId: string }).dossierId === dossier,
    );
    expect(handed).toMatchObject([{ actorId: manager.id, data: { manifestDigest: fingerprint } }]);
  });

  test("goes after its day: its bytes, its row, and the way to it; the journal stays", async () => {
    await madeNow(dossier);
    const { attempt, pieces } = await row();
    const over = new Date(Date.now() + DAY_MS);
    expect(await eraseOldDossiers(new Date())).toBe(0);
    expect(await eraseOldDossiers(over)).toBeGreaterThan(0);
    expect(await eraseOldDossiers(over)).toBe(0);
    for (let piece = 0; piece < pieces; piece++)
      expect(await storage().get(pieceId(dossier, attempt, piece))).toBeNull();
    await expect(fetchedBy(manager, ticket.reference, dossier)).rejects.toMatchObject({ status: 404 });
    const { reference } = ticket;
    const { data } = await knock(page, at(""), { reference });
    expect(
      (data as { dossiers: { dossierId: string; open: boolean }[] }).dossiers.find(
        (each) => each.dossierId === dossier,
      ),
    ).toMatchObject({
      open: false,
    });
  });
});
