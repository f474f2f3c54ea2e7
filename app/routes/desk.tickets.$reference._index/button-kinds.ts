import type { Buttons, StaffAction } from "#app/domain/tickets/workflow/buttons";
import type { ButtonKind } from "#app/ui/button-look";

/** How the button of an act looks: red warns only beside a way on; by itself it would look like the thing to do. */
export function buttonKind(action: StaffAction, { primary }: Pick<Buttons, "primary">): ButtonKind {
  if (action === primary) return "primary";
  return action === "refuse" && primary ? "danger" : "secondary";
}
