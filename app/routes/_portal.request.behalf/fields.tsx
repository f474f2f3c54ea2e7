import type { BehalfKind } from "#app/domain/tickets/filing/requester";
import { TextArea } from "#app/ui/form/text-area";
import { TextField } from "#app/ui/form/text-field";
import { useWords } from "../_portal/frame";
import type { useQuestion } from "../_portal/question";

/** What each kind of requester tells, in the order of the page. */
export const BEHALF_FIELDS = {
  guardian: ["subjectName", "subjectAge", "relation"],
  agent: ["subjectName", "authority", "authorityUntil"],
  relative: ["subjectName", "diedOn", "kinship", "interest"],
} as const;

type FieldsProps = { kind: BehalfKind; question: ReturnType<typeof useQuestion> };

const NAME = { autoComplete: "off", spellCheck: false, width: "medium" } as const;
const DAY = { autoComplete: "off", spellCheck: false, width: "short" } as const;

/** The fields that fit a kind of requester. */
export function BehalfFields({ kind, question }: FieldsProps) {
  const { requester, optional } = useWords().words.request;
  if (kind === "guardian") {
    return (
      <>
        <TextField {...question.text("subjectName")} {...requester.guardian.subjectName} {...NAME} />
        <TextField
          {...question.text("subjectAge")}
          {...requester.guardian.subjectAge}
          inputMode="numeric"
          autoComplete="off"
          width="short"
        />
        <TextField {...question.text("relation")} {...requester.guardian.relation} {...NAME} />
      </>
    );
  }
  if (kind === "agent") {
    return (
      <>
        <TextField {...question.text("subjectName")} {...requester.agent.subjectName} {...NAME} />
        <TextArea {...question.text("authority")} {...requester.agent.authority} rows={3} />
        <TextField
          {...question.text("authorityUntil")}
          {...requester.agent.authorityUntil}
          {...DAY}
          optional={optional}
        />
      </>
    );
  }
  return (
    <>
      <TextField {...question.text("subjectName")} {...requester.relative.subjectName} {...NAME} />
      <TextField {...question.text("diedOn")} {...requester.relative.diedOn} {...DAY} />
      <TextField {...question.text("kinship")} {...requester.relative.kinship} {...NAME} />
      <TextArea {...question.text("interest")} {...requester.relative.interest} rows={3} />
    </>
  );
}
