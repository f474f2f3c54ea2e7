import type { CivilDate } from "../../../clock/dates/civil-date";
import type { Text } from "../../../language";

/** One thing that is due: a ticket, a task around one, an answer that did not come, a ticket of somebody else that was escalated, or what waits about a policy or a notice to many (`name`: what that is called). `on`: its civil day. */
export type DueThing = {
  what: "ticket" | "task" | "reply" | "escalated" | "proposal" | "notices";
  reference: string;
  name?: Text;
  on: CivilDate;
};
