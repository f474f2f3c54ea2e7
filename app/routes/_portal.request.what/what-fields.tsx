import type { Right } from "#app/domain/policies/profile/rights";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextArea } from "#app/ui/form/text-area";
import { TextField } from "#app/ui/form/text-field";
import { useWords } from "../_portal/frame";
import type { useQuestion } from "../_portal/question";
import type { WhatChoices } from "./form";
import { AUTOMATED_WISHES, COMPLAINTS, OBJECTIONS } from "#app/domain/tickets/workflow/codes";

type FieldsProps = { question: ReturnType<typeof useQuestion>; choices: WhatChoices };

function Scope({ right, question }: FieldsProps & { right: "access" | "copy" }) {
  const { scope, what } = useWords().words.request.what[right];
  return (
    <>
      <RadioGroup
        {...question.choice("scope")}
        label={scope.label}
        choices={[
          { value: "all", text: scope.all },
          { value: "some", text: scope.some },
        ]}
      />
      <TextArea {...question.text("what")} {...what} rows={3} />
    </>
  );
}

function CopyFields({ question, choices }: FieldsProps) {
  const { format } = useWords().words.request.what.copy;
  return (
    <>
      <Scope right="copy" question={question} choices={choices} />
      <RadioGroup
        {...question.choice("format")}
        label={format.label}
        choices={choices.formats.map((value) => ({ value, ...format[value] }))}
      />
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

/** Deleted or made anonymous, where the policy lets the person choose. */
function ErasureField({ right, question, choices }: FieldsProps & { right: "delete" | "cancel" }) {
  const { erasure } = useWords().words.request.what[right];
  if (choices.erasures.length === 0) return null;
  const asked = question.choice("erasure");
  return (
    <RadioGroup
      {...asked}
      chosen={asked.chosen || "delete"}
      label={erasure.label}
      choices={choices.erasures.map((value) => ({ value, ...erasure[value] }))}
    />
  );
}

function DeleteFields({ question, choices }: FieldsProps) {
  const { what, ground } = useWords().words.request.what.delete;
  return (
    <>
      <TextArea {...question.text("what")} {...what} />
      <RadioGroup {...question.choice("ground")} {...ground} choices={choices.grounds} />
      <ErasureField right="delete" question={question} choices={choices} />
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
      <ErasureField right="cancel" question={question} choices={choices} />
      <TextArea {...question.text("reason")} {...reason} optional={words.request.optional} rows={3} />
    </>
  );
}

function TransferFields({ question }: FieldsProps) {
  const { receiver, receiverContact, what } = useWords().words.request.what.transfer;
  return (
    <>
      <TextField {...question.text("receiver")} {...receiver} />
      <TextField {...question.text("receiverContact")} {...receiverContact} />
      <TextArea {...question.text("what")} {...what} rows={3} />
    </>
  );
}

function SupplementFields({ question }: FieldsProps) {
  const { field, value, evidence } = useWords().words.request.what.supplement;
  return (
    <>
      <TextField {...question.text("field")} {...field} />
      <TextField {...question.text("value")} {...value} />
      <TextArea {...question.text("evidence")} {...evidence} />
    </>
  );
}

function RestrictFields({ question }: FieldsProps) {
  const { what, reason } = useWords().words.request.what.restrict;
  return (
    <>
      <TextArea {...question.text("what")} {...what} rows={3} />
      <TextArea {...question.text("reason")} {...reason} rows={3} />
    </>
  );
}

function ObjectFields({ question }: FieldsProps) {
  const { words } = useWords();
  const { against, what, reason } = words.request.what.object;
  return (
    <>
      <RadioGroup
        {...question.choice("against")}
        label={against.label}
        choices={OBJECTIONS.map((value) => ({ value, ...against[value] }))}
      />
      <TextArea {...question.text("what")} {...what} rows={3} />
      <TextArea {...question.text("reason")} {...reason} rows={3} />
    </>
  );
}

function OptionalWhat({ right, question }: FieldsProps & { right: "opt-out" | "limit" }) {
  const { words } = useWords();
  const { what } = words.request.what[right];
  return <TextArea {...question.text("what")} {...what} optional={words.request.optional} rows={3} />;
}

function AutomatedFields({ question }: FieldsProps) {
  const { wish, decision } = useWords().words.request.what.automated;
  return (
    <>
      <RadioGroup
        {...question.choice("wish")}
        label={wish.label}
        choices={AUTOMATED_WISHES.map((value) => ({ value, text: wish[value] }))}
      />
      <TextArea {...question.text("decision")} {...decision} rows={3} />
    </>
  );
}

function ComplaintFields({ question }: FieldsProps) {
  const { wrong, what } = useWords().words.request.what.complaint;
  return (
    <>
      <RadioGroup
        {...question.choice("wrong")}
        label={wrong.label}
        hint={wrong.hint}
        choices={COMPLAINTS.map((value) => ({ value, text: wrong[value] }))}
      />
      <TextArea {...question.text("what")} {...what} />
    </>
  );
}

function PersonalisationFields({ question }: FieldsProps) {
  const { words } = useWords();
  return (
    <TextArea
      {...question.text("where")}
      {...words.request.what.personalisation.where}
      optional={words.request.optional}
      rows={3}
    />
  );
}

function RulesFields({ question }: FieldsProps) {
  return <TextArea {...question.text("question")} {...useWords().words.request.what.rules.question} />;
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
    case "transfer":
      return <TransferFields {...props} />;
    case "supplement":
      return <SupplementFields {...props} />;
    case "restrict":
      return <RestrictFields {...props} />;
    case "object":
      return <ObjectFields {...props} />;
    case "opt-out":
    case "limit":
      return <OptionalWhat right={right} {...props} />;
    case "personalisation":
      return <PersonalisationFields {...props} />;
    case "rules":
      return <RulesFields {...props} />;
    case "automated":
      return <AutomatedFields {...props} />;
    case "complaint":
      return <ComplaintFields {...props} />;
  }
}
