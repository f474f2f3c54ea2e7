import type { Text } from "#app/domain/language";
import type { Step } from "#app/domain/tickets/desk/page/remaining-steps";
import { paths } from "#app/paths";
import { useDeskWords } from "../desk/frame";
import type { Head } from "./shown";

type StepsLeftProps = {
  steps: readonly Step[];
  head: Pick<Head, "reference" | "right">;
  names: Readonly<Record<string, Text>>;
};

/** Where a step is done; null where it is a press of this page, or nobody's here. */
function hrefOf(step: Step, { reference }: StepsLeftProps["head"]): string | null {
  const finish = paths.ticketAction(reference, "finish");
  switch (step.kind) {
    case "verify":
    case "approve":
    case "judge":
      return paths.ticketAction(reference, step.kind);
    case "redact":
      return `${finish}#redacted`;
    case "finish":
      return `${finish}#where`;
    case "systems":
      return `${paths.ticket(reference)}?tab=tasks`;
    default:
      return null;
  }
}

function Categories({
  step,
  head,
  names,
}: { step: Extract<Step, { kind: "findings" }> } & Omit<StepsLeftProps, "steps">) {
  const { locale } = useDeskWords();
  return (
    <ul className="flex list-none flex-wrap gap-x-4">
      {step.categories.map((id) => (
        <li key={id}>
          {step.why === null ? (
            <a href={`${paths.ticketAction(head.reference, "finish")}#state-${id}`}>{names[id]![locale]}</a>
          ) : (
            names[id]![locale]
          )}
        </li>
      ))}
    </ul>
  );
}

/** What is still to be done before the ticket is closed, each with the way to where it is done, or why it cannot be done now. */
export function StepsLeft({ steps, head, names }: StepsLeftProps) {
  const { words, shared } = useDeskWords();
  const text = words.ticket.steps;
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="steps-title" data-screen-only>
      <h2 id="steps-title" className="text-base font-semibold">
        {text.title(steps.length)}
      </h2>
      <ol className="list-decimal pl-6">
        {steps.map((step) => {
          const href = step.why === null ? hrefOf(step, head) : null;
          const why = step.why === null ? null : step.why === "later" ? text.later : shared.refusals[step.why];
          return (
            <li key={step.kind} className={step.why === null ? undefined : "text-muted"}>
              {href ? <a href={href}>{text[step.kind]}</a> : text[step.kind]}
              {why ? <span className="text-small"> · {why}</span> : null}
              {step.kind === "findings" ? <Categories step={step} head={head} names={names} /> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
