import { afterEach, expect, test } from "vitest";
import type { Comer } from "#app/domain/files/gate";
import { REMAKING, REMAKING_SHARES } from "#app/domain/files/limits";
import { remake, type Remade } from "#app/domain/files/remake.server";
import { refuse, type Outcome } from "#app/domain/refusal";
import { endless, giantPage, hugePicture, manyDrawings, manySheets } from "#tests/factories/hostile-pdfs";
import { pdf, sent, stranger } from "#tests/factories/uploads";

const MB = 1024 * 1024;
const colleague: Comer = { lane: "staff", key: "a colleague" };
const slow = endless();

/** As much time as a busy machine may need. */
const PATIENT = { ...REMAKING, wallMs: 300_000 };

/** Everybody who is still there when a test ends goes home. */
const there: { go: AbortController; answer: Promise<Outcome<Remade>> }[] = [];
afterEach(async () => {
  for (const { go } of there) go.abort();
  await Promise.all(there.splice(0).map(({ answer }) => answer));
});

/** Somebody sends a file that takes much longer than anybody waits. */
function sendSlow(from: Comer) {
  const go = new AbortController();
  const answer = remake(sent(slow, "slow.pdf", { from, signal: go.signal }), PATIENT);
  there.push({ go, answer });
  return { go, answer };
}

const told = async (answer: Promise<Outcome<Remade>>) => {
  const outcome = await answer;
  return outcome.ok ? "made" : outcome.refusal;
};

/** How much the memory of this process grows at most while the work is done, in bytes. */
async function growthDuring(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  await work();
  clearInterval(look);
  return Math.max(most, process.memoryUsage.rss()) - before;
}

test.each([
  ["sheets upon sheets", manySheets()],
  ["drawings of drawings", manyDrawings()],
])("a few kilobytes that want gigabytes are refused, and this process does not grow: %s", async (_, bytes) => {
  expect(bytes.byteLength).toBeLessThan(8_000);
  const growth = await growthDuring(async () =>
    expect(await remake(sent(bytes), PATIENT)).toEqual(refuse("file-too-heavy")),
  );
  expect(growth).toBeLessThan(128 * MB);
  expect(await told(remake(sent(await pdf()), PATIENT))).toBe("made");
});

test.each([
  ["a page larger than a country", giantPage()],
  ["a picture of 100 million pixels", hugePicture()],
])("%s is drawn small or refused, in bounded memory", async (_, bytes) => {
  const growth = await growthDuring(async () =>
    expect(["made", "file-too-heavy", "file-broken"]).toContain(await told(remake(sent(bytes), PATIENT))),
  );
  expect(growth).toBeLessThan(128 * MB);
});

test("a file that takes too long is refused as that, and the next one is made", async () => {
  expect(await remake(sent(slow), { ...REMAKING, wallMs: 500 })).toEqual(refuse("file-too-slow"));
  expect(await told(remake(sent(await pdf()), PATIENT))).toBe("made");
});

test("who leaves frees the place, working or waiting, and the next one from there is made", async () => {
  const working = sendSlow(stranger());
  const waiting = sendSlow(stranger());
  waiting.go.abort();
  expect(await waiting.answer).toEqual(refuse("upload-cut-off"));
  working.go.abort();
  expect(await working.answer).toEqual(refuse("upload-cut-off"));
  expect(await told(remake(sent(await pdf()), PATIENT))).toBe("made");
});

test("fourteen slow files of strangers, each from elsewhere, keep no colleague waiting", async () => {
  for (let at = 0; at < REMAKING_SHARES.public.atOnce + REMAKING_SHARES.public.waiting; at++)
    sendSlow(stranger(`198.51.100.${at}`));
  expect(await remake(sent(await pdf(), "one.pdf", { from: stranger("203.0.113.1") }))).toEqual(refuse("uploads-busy"));
  expect(await told(remake(sent(await pdf(), "ours.pdf", { from: colleague }), PATIENT))).toBe("made");
});

test("one network cannot keep another waiting, nor send more than its share", async () => {
  const { waiting } = REMAKING_SHARES.public.each;
  for (let at = 0; at < 1 + waiting; at++) sendSlow(stranger("198.51.100.1"));
  expect(await told(remake(sent(slow, "more.pdf", { from: stranger("198.51.100.1") })))).toBe("uploads-busy");
  expect(await told(remake(sent(await pdf(), "other.pdf", { from: stranger("198.51.100.2") }), PATIENT))).toBe("made");
});
