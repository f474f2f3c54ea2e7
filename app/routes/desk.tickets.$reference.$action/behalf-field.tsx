import { reaches } from "#app/domain/policies/profile/rungs";
import { AUTHORITY_WAYS, METHOD_RUNGS } from "#app/domain/tickets/workflow/codes";
import { paths } from "#app/paths";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { RadioGroup } from "#app/ui/form/radio-group";
import { Notice } from "#app/ui/notice";
import { TextArea } from "#app/ui/form/text-area";
import { useDeskWords } from "../desk/frame";
import { useForm } from "../desk/use-form";
import type { Shown } from "./shown";

/** The controls about the person somebody asks for, and about a guardian's consent, in order, with their labels; none where there is nothing to confirm. */
export function behalfLines({ behalf }: Shown, { verify }: ReturnType<typeof useDeskWords>["words"]["actions"]) {
  if (behalf.wanted.length === 0) return [];
  const { label, detail, method } = verify.behalf[behalf.kind];
  return [
    { name: "confirmed", label },
    ...(behalf.asksAuthority ? [{ name: "authority", label: verify.authority.label }] : []),
    ...(behalf.methods.length > 0 ? [{ name: "subjectMethod", label: method }] : []),
    { name: "behalf", label: detail.label },
  ];
}

/** What to do where the check shows that the person is a minor. */
function MayBeMinor({ shown: { mayBeMinor, reference } }: { shown: Shown }) {
  const { minor } = useDeskWords().words.actions.verify;
  if (!mayBeMinor) return null;
  return (
    <p>
      {minor.text} <a href={paths.ticketMinor(reference)}>{minor.link}</a>
    </p>
  );
}

/** For whom somebody asks and by what right, apart from who they are themselves. */
export function BehalfField({ shown }: { shown: Shown }) {
  const { behalf } = shown;
  const { words, shared } = useDeskWords();
  const { verify } = words.actions;
  const { choice, choices, text } = useForm();
  if (behalf.wanted.length === 0) return <MayBeMinor shown={shown} />;
  const { label, hint, detail, own, method } = verify.behalf[behalf.kind];
  return (
    <>
      <MayBeMinor shown={shown} />
      {behalf.ended ? (
        <Notice kind="late" word={verify.ended.word}>
          <p>{verify.ended.help(shared.longDate(behalf.ended))}</p>
        </Notice>
      ) : null}
      <Checkboxes
        {...choices("confirmed")}
        label={label}
        hint={hint}
        choices={behalf.wanted.map((value) => ({ value, ...verify.confirmations[value] }))}
      />
      {behalf.asksAuthority ? (
        <RadioGroup
          {...choice("authority")}
          label={verify.authority.label}
          hint={verify.authority.hint}
          choices={AUTHORITY_WAYS.map((value) => ({ value, ...verify.authority.ways[value] }))}
        />
      ) : null}
      {behalf.methods.length > 0 ? (
        <RadioGroup
          {...choice("subjectMethod")}
          label={method}
          choices={behalf.methods.map((value) => ({
            value,
            ...verify.subjectMethods[value],
            ...(reaches(METHOD_RUNGS[value], shown.required) ? {} : { note: verify.required.tooLow }),
          }))}
        />
      ) : null}
      <TextArea {...text("behalf")} {...detail} maxLength={4000} />
      <h2 className="text-lead">{own}</h2>
    </>
  );
}
