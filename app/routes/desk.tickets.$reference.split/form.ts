import { z } from "zod";
import { paragraph, type FieldError } from "#app/domain/tickets/ticket/typed-fields";

/** More than any ticket holds. */
const MOST = 200;
const some = z
  .array(z.uuid())
  .max(MOST, "too-long" satisfies FieldError)
  .default([]);

/** What goes along with what is split off, and why it is. */
export const splitForm = z.object({ files: some, messages: some, why: paragraph });
