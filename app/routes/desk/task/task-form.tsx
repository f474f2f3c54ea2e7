import type { DeskTask } from "#app/domain/tickets/tasks/task-list.server";
import { TASK_RESULTS } from "#app/domain/tickets/workflow/task-kinds";
import { Button } from "#app/ui/button";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextArea } from "#app/ui/form/text-area";
import { AnyLanguage, LetterLanguage } from "../letter-words/letter-language";
import { Letter, LetterText } from "../letter-words/letter-text";
import { noteIsSent, type ShownLetter } from "../letter-words/to-person";
import { useTicketPaths } from "../bench/ticket-paths";
import { useDeskWords } from "../frame";
import { useForm } from "../use-form";
import { Whose } from "../decide/whose";
import { DateField } from "../date-field";

/** `letter`: what writes the letter its note goes into, where there is one. */
type TaskFormProps = { task: DeskTask; reference: string; letter: ShownLetter | null; id?: string };

/** Names and ids of a form's controls: on a page with several forms each has ids of its own. */
function inForm(task: DeskTask) {
  return (name: string) => `${name}-${task.id}`;
}

/** Writes down how a task ended. Where it can end in one way only, nothing is asked but what was seen. */
export function TaskForm({ task, reference, letter, id }: TaskFormProps) {
  const { tasks } = useDeskWords().words;
  const { text, choice } = useForm();
  const to = useTicketPaths();
  const own = inForm(task);
  const results = TASK_RESULTS[task.kind];
  const [only] = results;
  const on = text("on");
  return (
    <form
      id={id}
      method="post"
      action={to.task(reference, task.id)}
      noValidate
      data-screen-only
      className="group flex max-w-text flex-col gap-3"
    >
      <Whose />
      {results.length === 1 ? (
        <input type="hidden" name="result" value={only} />
      ) : (
        <RadioGroup
          {...choice("result")}
          id={own("result")}
          label={tasks.result.label}
          choices={results.map((value) => ({ value, text: tasks.results[value] }))}
        />
      )}
      {task.kind === "restricted" ? (
        <div className="hidden group-has-[input[value=kept]:checked]:block">
          <DateField {...text("until")} id={own("until")} label={tasks.untilField.label} />
        </div>
      ) : null}
      {task.kind === "by-hand" ? (
        <DateField {...on} id={own("on")} defaultValue={on.defaultValue || task.today} {...tasks.onField} />
      ) : null}
      {letter && noteIsSent(task.kind) ? (
        <>
          <LetterLanguage locale={letter.locale} />
          <Letter.Provider value={{ ...letter, address: to.task(reference, task.id) }}>
            <LetterText {...text("note")} id={own("note")} {...tasks.note[task.kind]} rows={2} maxLength={2000} />
          </Letter.Provider>
          <AnyLanguage locales={[letter.locale]} />
        </>
      ) : (
        <TextArea {...text("note")} id={own("note")} {...tasks.note[task.kind]} rows={2} maxLength={2000} />
      )}
      <div>
        <Button kind="secondary">{tasks.submit}</Button>
      </div>
    </form>
  );
}

/** What is to be mended in a task's form. */
export function useTaskErrors(task: DeskTask) {
  const { tasks } = useDeskWords().words;
  const { summary } = useForm();
  const lines = [
    { name: "result", label: tasks.result.label },
    { name: "until", label: tasks.untilField.label },
    { name: "on", label: tasks.onField.label },
    { name: "note", label: tasks.note[task.kind].label },
  ];
  return lines.flatMap((line) => summary([line]).map((error) => ({ ...error, fieldId: inForm(task)(line.name) })));
}
