import { z } from "zod";
import { emailAddress, optionalLine } from "#app/domain/tickets/ticket/typed-fields";

/** One person: the address, and the name they were written to by, where there was one. */
export const toldForm = z
  .object({ email: emailAddress, name: optionalLine })
  .transform(({ email, name }) => ({ email, name: name === "" ? null : name }));
