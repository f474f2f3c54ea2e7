import { runCheck } from "#app/domain/operations/journal-check.server";
import { now } from "#app/platform/now.server";
import type { Task } from "./task";

/** Recomputes the journal for who asked for that at the desk. */
export const verifyJournal: Task<"verify-journal"> = ({ checkId }) => runCheck(checkId, now);
