import { rollUp as rollUpFigures } from "#app/domain/reports/fold/roll-up.server";
import type { Sweep } from "./sweep";

/** Brings the stored figures up to the journal, so that the first look after a busy hour is quick. They are right without it. */
export const rollUp: Sweep = async () => void (await rollUpFigures());
