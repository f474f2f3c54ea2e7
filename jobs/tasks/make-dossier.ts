import { makeDossier as make } from "#app/domain/audit/dossier/make-dossier.server";
import { casePages } from "#app/papers/case/case-pages.server";
import { now } from "#app/platform/now.server";
import type { Task } from "./task";

/** Makes a ticket's case file for who asked for it. */
export const makeDossier: Task<"make-dossier"> = ({ dossierId }, { stopping }) =>
  make(dossierId, { pages: casePages, clock: now, isStopped: stopping });
