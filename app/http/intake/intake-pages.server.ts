import type { StaffMember } from "#app/domain/people/staff";
import { findIntake, saveIntake, type Intake } from "#app/domain/tickets/intake/draft.server";
import { intakeParts, nextPart, type IntakeAnswers, type IntakePart } from "#app/domain/tickets/intake/intake";
import { paths } from "#app/paths";
import { seeOther } from "../answer/see-other";
import { notFound } from "../staff/not-found";

/** The pages of taking a request in that are about one draft. */
type IntakePage = IntakePart | "done";

/** What a colleague is taking in, at one of its pages. Throws 404 where it is none of theirs or gone; a redirect to what became of it once it is filed, and to the first open page where this one has not come yet. */
export async function requireIntake(
  id: string | undefined,
  page: IntakePage,
  staff: StaffMember,
  now: Date,
): Promise<Intake> {
  const intake = await findIntake(id ?? "", staff.id, now);
  if (!intake) throw notFound("page");
  if (page === "done") return intake;
  if (intake.ticketId) throw seeOther(paths.intakePart(intake.id, "done"));
  const { profile } = intake.policy;
  const parts = intakeParts(intake.answers, profile);
  const open = nextPart(intake.answers, profile);
  if (!parts.includes(page) || parts.indexOf(page) > parts.indexOf(open))
    throw seeOther(paths.intakePart(intake.id, open));
  return intake;
}

/** Where a page stands among all of them: its number, and how many there are. */
export function placeIn({ answers, policy }: Intake, page: IntakePart): readonly [at: number, of: number] {
  const parts = intakeParts(answers, policy.profile);
  return [parts.indexOf(page) + 1, parts.length];
}

/** The page before one. */
export function pageBefore({ id, answers, policy }: Intake, page: IntakePart): string {
  const parts = intakeParts(answers, policy.profile);
  const before = parts[parts.indexOf(page) - 1];
  return before ? paths.intakePart(id, before) : paths.intake();
}

/** Keeps what a page told. Throws a redirect to what became of the draft where it is filed or gone by now. */
export async function keepIntake({ id }: Intake, answers: IntakeAnswers, now: Date): Promise<void> {
  if (!(await saveIntake(id, answers, now))) throw seeOther(paths.intakePart(id, "done"));
}

/** On to the next open page of what was told now. */
export function onTo({ id, policy }: Intake, answers: IntakeAnswers): Response {
  return seeOther(paths.intakePart(id, nextPart(answers, policy.profile)));
}
