import type { Text } from "#app/domain/language";
import type { Step } from "#app/domain/tickets/desk/page/remaining-steps";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { useDeskWords } from "../desk/frame";
import { ACTIONS_PLACE } from "./action-bar";
import type { Head } from "./shown";

type StepsLeftProps = {
  steps: readonly Step[];
  head: Pick<Head, "reference" | "right">;
  names: Readonly<Record<string, Text>>;
};

type To = ReturnType<typeof useTicketPaths>;

/** Where a step is done; null where nobody here can do it. */
function hrefOf(step: Step, { reference }: StepsLeftProps["head"], to: To): string | null {
  const finish = to.action(reference, "finish");
  switch (step.kind) {
    case "take":
    case "take-over":
      return `#${ACTIONS_PLACE}`;
    case "review":
      return to.action(reference, step.act);
    case "answer":
    case "clear":
      return step.heard ? to.action(reference, "note-answer") : null;
    case "verify":
    case "approve":
    case "judge":
      return to.action(reference, step.kind);
    case "redact":
      return `${finish}#redacted`;
    case "finish":
      return `${finish}#where`;
    case "systems":
      return to.ticket(reference, "tasks");
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
  const to = useTicketPaths();
  return (
    <ul className="flex list-none flex-wrap gap-x-4">
      {step.categories.map((id) => (
        <li key={id}>
          {step.why === null ? (
            <a href={`${to.action(head.reference, "finish")}#state-${id}`}>{names[id]![locale]}</a>
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
  const to = useTicketPaths();
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="steps-title" data-screen-only>
      <h2 id="steps-title" className="text-base font-semibold">
        {text.title(steps.length)}
      </h2>
      <ol className="list-decimal pl-6">
        {steps.map((step) => {
          const href = step.why === null || "heard" in step ? hrefOf(step, head, to) : null;
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
