import { Checkboxes } from "#app/ui/form/checkboxes";
import { Notice } from "#app/ui/notice";
import { TextArea } from "#app/ui/form/text-area";
import { useDeskWords } from "../desk/frame";
import { useForm } from "../desk/use-form";
import type { Shown } from "./shown";

/** The controls about the person somebody asks for, in order, with their labels; none where they ask for themselves. */
export function behalfLines({ behalf }: Shown, { verify }: ReturnType<typeof useDeskWords>["words"]["actions"]) {
  if (behalf.kind === "subject") return [];
  const { label, detail } = verify.behalf[behalf.kind];
  return [
    { name: "confirmed", label },
    { name: "behalf", label: detail.label },
  ];
}

/** For whom somebody asks and by what right, apart from who they are themselves. */
export function BehalfField({ shown: { behalf } }: { shown: Shown }) {
  const { words, shared } = useDeskWords();
  const { verify } = words.actions;
  const { choices, text } = useForm();
  if (behalf.kind === "subject") return null;
  const { label, hint, detail, own } = verify.behalf[behalf.kind];
  return (
    <>
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
      <TextArea {...text("behalf")} {...detail} maxLength={4000} />
      <h2 className="text-lead">{own}</h2>
    </>
  );
}
