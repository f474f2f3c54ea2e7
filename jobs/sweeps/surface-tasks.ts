import { surfaceTasks as surface } from "#app/domain/tickets/tasks/surface-tasks.server";
import { now } from "#app/platform/now.server";
import type { Sweep } from "./sweep";

/** Brings back what was restricted until today, and writes down the silence of recipients. */
export const surfaceTasks: Sweep = async () => {
  await surface(now());
};
