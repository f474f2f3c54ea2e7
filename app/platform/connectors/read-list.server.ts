import type { ListSource } from "./lists";
import { reach } from "./reach.server";

const PATIENCE_MS = 30_000;
const LARGEST = 4 * 1024 * 1024;

/**
 * Asks a system of the controller for a page of a list, under its token: at most thirty seconds and 4 MiB of answer. In: the source, what to say as
 * JSON. Out: its JSON, unchecked. Throws as `reach`.
 */
export function readList(source: ListSource, question: unknown, patienceMs = PATIENCE_MS): Promise<unknown> {
  return reach(source, {
    headers: { authorization: `Bearer ${source.token}` },
    body: JSON.stringify(question),
    patienceMs,
    largest: LARGEST,
  });
}
