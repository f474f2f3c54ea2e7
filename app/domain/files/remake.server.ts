import { z } from "zod";
import { runGuarded } from "#app/platform/guarded/run.server";
import { log } from "#app/platform/log/log.server";
import { refuse, refuseMeasured, type Outcome, type RefusalCode } from "../refusal";
import { gate, type Comer } from "./gate";
import { FILE_LIMITS, REMAKING, REMAKING_SHARES } from "./limits";
import { MEDIA_TYPES, type MediaType } from "./media";

/** Bytes nobody vouches for, who sent them, and the signal that nobody waits for an answer any more. */
export type Sent = { bytes: Uint8Array; from: Comer; signal: AbortSignal };

/** `pictures`: of a PDF, each page as a JPEG. */
export type Remade = { mediaType: MediaType; bytes: Uint8Array; pictures: Uint8Array[] };

/** What the process may take. Tests that want it to run out of one give less. */
export type RemakingLimits = { memoryBytes: number; wallMs: number; answerBytes: number };

const PROGRAM = "app/domain/files/remaking/main.mjs";

const REFUSED = [
  "file-kind",
  "file-broken",
  "file-heic",
  "file-locked",
  "file-too-heavy",
  "file-too-large",
  "file-too-many-pages",
  "file-too-many-pixels",
] as const satisfies readonly RefusalCode[];

/** The line the program says. It may have been taken over by what it was given, so it is believed no more than a stranger. */
const said = z.union([
  z.object({
    mediaType: z.enum(MEDIA_TYPES),
    sizes: z
      .array(z.int().positive())
      .min(1)
      .max(FILE_LIMITS.pages + 1),
  }),
  z.object({
    refused: z.enum(REFUSED),
    measured: z.object({ is: z.int().nonnegative(), most: z.int().nonnegative() }).optional(),
  }),
]);

const door = gate(REMAKING_SHARES);

/** Takes an answer apart; null where it is none. */
function read(answer: Buffer): Outcome<Remade> | null {
  const end = answer.indexOf("\n");
  if (end < 1) return null;
  const line = said.safeParse(parsed(answer.toString("utf8", 1, end)));
  if (!line.success) return null;
  if ("refused" in line.data) {
    return refuseMeasured(line.data.refused, line.data.measured);
  }
  const { mediaType, sizes } = line.data;
  const parts: Uint8Array[] = [];
  let at = end + 1;
  for (const size of sizes) parts.push(new Uint8Array(answer.subarray(at, (at += size))));
  const [bytes, ...pictures] = parts;
  return bytes && at === answer.byteLength ? { ok: true, mediaType, bytes, pictures } : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

async function remakeGuarded({ bytes, signal }: Sent, limits: RemakingLimits): Promise<Outcome<Remade>> {
  const ran = await runGuarded(PROGRAM, [JSON.stringify(FILE_LIMITS)], bytes, { ...limits, signal });
  if (ran.end === "left") return refuse("upload-cut-off");
  if (ran.end === "late") return refuse("file-too-slow");
  if (ran.end === "answered") return read(ran.answer) ?? refuse("file-too-heavy");
  if (ran.started) return refuse("file-too-heavy");
  // It had not looked at the file yet: what failed is ours.
  log.error({ program: PROGRAM }, "a guarded process ended before it began");
  return refuse("uploads-busy");
}

/**
 * Makes of whatever was sent a new file that holds what can be seen and nothing else, in a process of its own with hard limits. What it is
 * is told by its content. Out: the new file; or why not: `file-empty`, `file-too-large`, `file-kind`, `file-broken`, `file-heic`, `file-locked`,
 * `file-too-many-pages`, `file-too-many-pixels`, `file-too-heavy`, `file-too-slow`, `uploads-busy`, `upload-cut-off`.
 */
export async function remake(sent: Sent, limits: RemakingLimits = REMAKING): Promise<Outcome<Remade>> {
  const { bytes, from, signal } = sent;
  if (bytes.byteLength === 0) return refuse("file-empty");
  const most = FILE_LIMITS.anyBytes;
  if (bytes.byteLength > most) return refuseMeasured("file-too-large", { is: bytes.byteLength, most });
  const patience = AbortSignal.any([signal, AbortSignal.timeout(REMAKING.waitMs)]);
  const remade = await door.enter(from, patience, () => remakeGuarded(sent, limits));
  if (remade === "full") return refuse("uploads-busy");
  if (remade === "left") return refuse(signal.aborted ? "upload-cut-off" : "uploads-busy");
  return remade;
}
