import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Locale } from "#app/domain/language";
import type { Refused } from "#app/http/staff/desk-form.server";
import { paths } from "#app/paths";
import { classNames } from "#app/ui/class-names";
import { SelectField } from "#app/ui/form/select-field";
import { TextArea } from "#app/ui/form/text-area";
import { TextField } from "#app/ui/form/text-field";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import type { Fields } from "#app/http/form/returned";
import { policyWords, type PolicyWords } from "../desk.policies._index/policy-words";
import { keptChoice, keptWords } from "../desk.policies._index/promise-words";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { useForm } from "../desk/use-form";
import { askedFields, KEPT_HERE } from "./form";

function keptOptions(words: PolicyWords) {
  const { kept } = words.words.papers;
  return [
    ...KEPT_HERE.map((each) => ({ value: keptChoice(each), text: keptWords(each, words) })),
    { value: "outside", text: kept.outside },
    { value: "not-yet", text: kept.notYet },
  ];
}

/** Why a line was not kept: somebody else saved the draft, or the line is gone. */
function NotKept({ refused, policyId, words }: { refused: Refused; policyId: string; words: PolicyWords }) {
  const { papers, draft } = words.words;
  const moved = refused.refusal === "policy-draft-moved";
  return (
    <Notice kind="late" word={moved ? draft.conflict(refused.detail?.by ?? "") : papers.line.refused} live>
      <p>{moved ? papers.line.conflictHelp : words.shared.refusals[refused.refusal]}</p>
      <p>
        <a href={paths.policyPromises(policyId, "draft")}>{papers.line.look}</a>
      </p>
    </Notice>
  );
}

type LineFormProps = {
  policyId: string;
  title: string;
  /** The version of the draft it was made from. */
  seen: number;
  kept: Fields;
  /** The languages of the policy. */
  languages: readonly Locale[];
  beside?: ReactNode;
};

/** One promise of a ledger: where the text has it, what it is, and how it is kept. */
export function LineForm({ policyId, title, seen, kept, languages, beside }: LineFormProps) {
  const refused = useActionData<{ refused: Refused | null }>()?.refused ?? null;
  const { locale } = useDeskWords();
  const words = policyWords(locale, []);
  const { papers } = words.words;
  const { line } = papers;
  const form = useForm(kept);
  const inLanguage = { "zh-CN": line.zh, en: line.en };
  const asked = (words: "what" | "how") =>
    askedFields(words, languages).map(({ locale: language, name }, at) => ({
      name,
      language,
      label: inLanguage[language](line[words].label),
      hint: at === 0 ? line[words].hint : undefined,
    }));
  const errors = form.summary([
    { name: "section", label: line.section.label },
    ...asked("what"),
    { name: "kept", label: line.kept.label },
    ...asked("how"),
    { name: "place", label: line.place.label },
  ]);
  const texts = (words: "what" | "how") =>
    asked(words).map(({ name, language, label, hint }) => (
      <div key={name} lang={language}>
        <TextArea {...form.text(name)} label={label} hint={hint} rows={2} />
      </div>
    ));
  const back = paths.policyPromises(policyId, "draft");
  return (
    <>
      <BackLink href={back} text={papers.title} />
      <NarrowForm
        title={title}
        errors={errors}
        before={refused ? <NotKept refused={refused} policyId={policyId} words={words} /> : null}
        submit={line.save}
        beside={beside ?? <a href={back}>{words.words.form.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.seen(seen)} />
        <TextField {...form.text("section")} {...line.section} width="medium" autoComplete="off" />
        {texts("what")}
        <div className="group flex flex-col gap-4">
          <SelectField
            {...form.text("kept")}
            label={line.kept.label}
            options={keptOptions(words)}
            emptyText={line.kept.choose}
            width="medium"
          />
          <div
            className={classNames(
              "flex-col gap-4",
              asked("how").some(({ name }) => form.errorOf(name))
                ? "flex"
                : "hidden group-has-[option[value=outside]:checked]:flex",
            )}
          >
            {texts("how")}
          </div>
        </div>
        <TextField {...form.text("place")} {...line.place} inputMode="numeric" autoComplete="off" width="short" />
      </NarrowForm>
    </>
  );
}
