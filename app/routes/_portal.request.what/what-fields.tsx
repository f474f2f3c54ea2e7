import type { Right } from "#app/domain/policies/rights";
import { Checkboxes } from "#app/ui/checkboxes";
import { RadioGroup } from "#app/ui/radio-group";
import { TextArea } from "#app/ui/text-area";
import { TextField } from "#app/ui/text-field";
import { useWords } from "../_portal/frame";
import type { useQuestion } from "../_portal/question";
import type { WhatChoices } from "./form";

type FieldsProps = { question: ReturnType<typeof useQuestion>; choices: WhatChoices };

function Scope({ right, question }: FieldsProps & { right: "access" | "copy" }) {
  const { scope, what } = useWords().words.request.what[right];
  return (
    <>
      <RadioGroup {...question.choice("scope")} label={scope.label} choices={[{ value: "all", text: scope.all }, { value: "some", text: scope.some }]} />
      <TextArea {...question.text("what")} {...what} rows={3} />
    </>
  );
}

function CopyFields({ question, choices }: FieldsProps) {
  const { format } = useWords().words.request.what.copy;
  return (
    <>
      <Scope right="copy" question={question} choices={choices} />
      <RadioGroup {...question.choice("format")} label={format.label} choices={choices.formats.map((value) => ({ value, ...format[value] }))} />
    </>
  );
}

function CorrectFields({ question }: FieldsProps) {
  const { field, wrongValue, rightValue, evidence } = useWords().words.request.what.correct;
  return (
    <>
      <TextField {...question.text("field")} {...field} />
      <TextField {...question.text("wrongValue")} {...wrongValue} />
      <TextField {...question.text("rightValue")} {...rightValue} />
      <TextArea {...question.text("evidence")} {...evidence} />
    </>
  );
}

function DeleteFields({ question, choices }: FieldsProps) {
  const { what, ground } = useWords().words.request.what.delete;
  return (
    <>
      <TextArea {...question.text("what")} {...what} />
      <RadioGroup {...question.choice("ground")} {...ground} choices={choices.grounds} />
    </>
  );
}

function WithdrawFields({ question, choices }: FieldsProps) {
  const { words } = useWords();
  const { consents, other } = words.request.what.withdraw;
  return (
    <>
      <Checkboxes {...question.choices("consents")} {...consents} choices={choices.consents} />
      <TextArea {...question.text("other")} {...other} optional={words.request.optional} rows={3} />
    </>
  );
}

function CancelFields({ question, choices }: FieldsProps) {
  const { words } = useWords();
  const { accepted, reason } = words.request.what.cancel;
  return (
    <>
      <Checkboxes {...question.choices("accepted")} {...accepted} choices={choices.consequences} />
      <TextArea {...question.text("reason")} {...reason} optional={words.request.optional} rows={3} />
    </>
  );
}

/** The fields that fit a right. */
export function WhatFields({ right, ...props }: FieldsProps & { right: Right }) {
  switch (right) {
    case "access":
      return <Scope right="access" {...props} />;
    case "copy":
      return <CopyFields {...props} />;
    case "correct":
      return <CorrectFields {...props} />;
    case "delete":
      return <DeleteFields {...props} />;
    case "withdraw":
      return <WithdrawFields {...props} />;
    case "cancel":
      return <CancelFields {...props} />;
  }
}
