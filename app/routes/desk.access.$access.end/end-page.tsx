import type { Refusal } from "#app/domain/refusal";
import type { AccessRequest } from "#app/domain/tickets/minors/access-requests.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { Notice } from "#app/ui/notice";
import { TextArea } from "#app/ui/form/text-area";
import { AskedAccess } from "../desk/access/asked-access";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { useForm } from "../desk/use-form";
import { movedMeanwhileWords } from "../desk/times/moved-meanwhile-words";

type EndPageProps = { asked: AccessRequest; refused: Pick<Refusal, "refusal" | "detail"> | null };

/** What was approved, and the form that takes it back. */
export function EndPage({ asked, refused }: EndPageProps) {
  const { words, shared } = useDeskWords();
  const { text, summary } = useForm();
  const { end } = words.access;
  const notice = refused ? (
    <Notice kind="late" word={words.actions.refused.word} live>
      {movedMeanwhileWords(refused, words, shared).join(words.actions.refused.between)}
    </Notice>
  ) : null;
  return (
    <>
      <BackLink href={paths.accessRequest(asked.id)} text={end.cancel} />
      <NarrowForm
        title={end.title}
        lead={end.help}
        errors={summary([{ name: "reason", label: end.reason.label }])}
        submit={end.submit}
        danger
        before={
          <>
            {notice}
            <AskedAccess asked={asked} />
          </>
        }
      >
        <TextArea {...text("reason")} {...end.reason} maxLength={1000} />
      </NarrowForm>
    </>
  );
}
