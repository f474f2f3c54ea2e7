import type { Refusal, RefusalCode } from "#app/domain/refusal";
import type { AccessRequest } from "#app/domain/tickets/minors/access-requests.server";
import { ACCESS_DAYS, ACCESS_DECISIONS, SUGGESTED_DAYS } from "#app/domain/tickets/minors/rules";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextArea } from "#app/ui/form/text-area";
import { AskedAccess } from "../desk/access/asked-access";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { movedMeanwhileWords } from "../desk/times/moved-meanwhile-words";
import { useForm } from "../desk/use-form";
import { accessTitle } from "./title";

type DecidePageProps = {
  asked: AccessRequest;
  barred: RefusalCode | null;
  refused: Pick<Refusal, "refusal" | "detail"> | null;
};

/** What a colleague asked to see, and the form that decides it; without the form where it is decided already or is one's own. */
export function DecidePage({ asked, barred, refused }: DecidePageProps) {
  const { words, shared } = useDeskWords();
  const { choice, text, summary } = useForm({ days: String(SUGGESTED_DAYS) });
  const { decide } = words.access;
  const back = <BackLink href={paths.accessRequests()} text={words.access.view} />;
  const refusal = refused ?? (barred ? { refusal: barred } : null);
  const notice = refusal ? (
    <Notice kind="late" word={words.actions.refused.word} live={refused !== null}>
      {movedMeanwhileWords(refusal, words, shared).join(words.actions.refused.between)}
    </Notice>
  ) : null;
  if (barred) {
    return (
      <div className="flex max-w-text flex-col gap-4">
        {back}
        <h1>{accessTitle(barred, words.access)}</h1>
        {refused || barred === "access-own" ? notice : null}
        <AskedAccess asked={asked} />
        {asked.inForce ? (
          <div>
            <LinkButton href={paths.accessEnd(asked.id)} kind="secondary">
              {words.access.end.open}
            </LinkButton>
          </div>
        ) : null}
      </div>
    );
  }
  const errors = summary([
    { name: "decision", label: decide.decision.label },
    { name: "days", label: decide.days.label },
    { name: "note", label: decide.note.label },
  ]);
  return (
    <>
      {back}
      <NarrowForm
        title={decide.title}
        lead={decide.help}
        errors={errors}
        submit={decide.submit}
        before={
          <>
            {notice}
            <AskedAccess asked={asked} />
          </>
        }
        beside={<a href={paths.accessRequests()}>{decide.cancel}</a>}
      >
        <RadioGroup
          {...choice("decision")}
          label={decide.decision.label}
          choices={ACCESS_DECISIONS.map((value) => ({ value, ...decide.decision[value] }))}
        />
        <RadioGroup
          {...choice("days")}
          label={decide.days.label}
          hint={decide.days.hint}
          choices={ACCESS_DAYS.map((days) => ({ value: String(days), text: decide.days.choice(days) }))}
        />
        <TextArea {...text("note")} {...decide.note} optional={words.optional} maxLength={1000} />
      </NarrowForm>
    </>
  );
}
