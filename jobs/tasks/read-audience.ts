import {
  findWantedPage,
  noteNoPage,
  takePage,
  type WantedPage,
} from "#app/domain/programmes/audience/take-page.server";
import { NoAnswer } from "#app/platform/connectors/no-answer";
import { readList } from "#app/platform/connectors/read-list.server";
import { env } from "#app/platform/env/env.server";
import { log } from "#app/platform/log/log.server";
import { now } from "#app/platform/now.server";
import type { Outcome, Task } from "./task";

/** Pages read in one go; then other promises have their turn. */
const PAGES_AT_ONCE = 10;

const AGAIN = { firstMs: 5_000, mostMs: 300_000 } as const;

/** What may be another way a moment later: a silence, a server that is away or has too much to do. */
function mayPass(code: string): boolean {
  return ["timeout", "unreachable", "status-408", "status-425", "status-429"].includes(code) || /^status-5/.test(code);
}

type Ids = { programmeId: string; readId: string };

async function without({ programmeId, readId }: Ids, wanted: WantedPage, code: string): Promise<Outcome> {
  const tries = await noteNoPage(programmeId, wanted, { code, mayPass: mayPass(code) }, now());
  log.warn({ programmeId, readId, code, tries }, "a page of a connected list could not be had");
  if (tries === null) return "done";
  return { againAt: new Date(now().getTime() + Math.min(AGAIN.mostMs, AGAIN.firstMs * 2 ** (tries - 1))) };
}

/** Asks for a page and takes it. Out: null where another is wanted at once. */
async function readOne(ids: Ids): Promise<Outcome | null> {
  const wanted = await findWantedPage(ids.programmeId, ids.readId);
  if (!wanted) return "done";
  const source = env().AUDIENCES[wanted.policyId];
  if (!source) return without(ids, wanted, "no-source");
  try {
    const answer = await readList(source, wanted.question);
    return (await takePage(ids.programmeId, wanted, answer, now())) ? null : "done";
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return without(ids, wanted, error.code);
  }
}

/**
 * Reads whom a programme is told to from the controller's own system, page by page; each page is kept before the next is asked for. Killed, it goes on where
 * it was; run twice, each page is taken once.
 */
export const readAudience: Task<"read-audience"> = async (ids, { stopping }) => {
  for (let pages = 0; pages < PAGES_AT_ONCE && !stopping(); pages += 1) {
    const outcome = await readOne(ids);
    if (outcome) return outcome;
  }
  return { againAt: now() };
};
