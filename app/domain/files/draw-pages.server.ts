import path from "node:path";
import { Worker } from "node:worker_threads";
import { refuse, type Outcome } from "../refusal";
import { FILE_LIMITS } from "./limits";

/** A page as it was drawn: RGBA pixels, and its size in points (72 to the inch). */
export type DrawnPage = {
  width: number;
  height: number;
  points: { width: number; height: number };
  pixels: Uint8Array;
};
type Said = { page: DrawnPage } | { refused: "file-locked" | "file-broken" | "file-too-many-pages" } | { done: true };

const { pages, dotsPerInch, pageSide, remakeMs } = FILE_LIMITS;

/** Memory of the thread's own heap, in MB; the engine's pages lie outside it. */
const HEAP_MB = 256;

function startThread(bytes: Uint8Array): Worker {
  const file = path.resolve("app/domain/files/pdf-pages.mjs");
  return new Worker(file, {
    workerData: { bytes, pages, dotsPerInch, pageSide },
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    stdout: true,
    stderr: true,
  });
}

/**
 * Draws every page of a PDF, one after the other, in a thread that is ended when it takes too long. In: the bytes; what to do with each page.
 * Out: ok once all pages were taken; or `file-locked`, `file-broken` (which a document that takes too long or too much memory is), `file-too-many-pages`.
 */
export async function drawPages(bytes: Uint8Array, take: (page: DrawnPage) => Promise<void>): Promise<Outcome> {
  const thread = startThread(bytes);
  const ended = new Promise<Outcome>((resolve, reject) => {
    const late = setTimeout(() => resolve(refuse("file-broken")), remakeMs);
    thread.once("exit", () => (clearTimeout(late), resolve(refuse("file-broken"))));
    thread.once("error", () => resolve(refuse("file-broken")));
    thread.on("message", (said: Said) => {
      if ("refused" in said) resolve(refuse(said.refused));
      else if ("done" in said) resolve({ ok: true });
      else take(said.page).then(() => thread.postMessage("next"), reject);
    });
  });
  try {
    return await ended;
  } finally {
    await thread.terminate();
  }
}
