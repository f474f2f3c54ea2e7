import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Refused } from "#app/http/staff/desk-form.server";
import { paths } from "#app/paths";
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
import { KEPT_HERE } from "./form";

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
  beside?: ReactNode;
};

/** One promise of a ledger: where the text has it, what it is, and how it is kept. */
export function LineForm({ policyId, title, seen, kept, beside }: LineFormProps) {
  const refused = useActionData<{ refused: Refused | null }>()?.refused ?? null;
  const { locale } = useDeskWords();
  const words = policyWords(locale, []);
  const { papers } = words.words;
  const { line } = papers;
  const form = useForm(kept);
  const labels = {
    section: line.section.label,
    whatZh: line.zh(line.what.label),
    whatEn: line.en(line.what.label),
    kept: line.kept.label,
    howZh: line.zh(line.how.label),
    howEn: line.en(line.how.label),
    place: line.place.label,
  };
  const back = paths.policyPromises(policyId, "draft");
  return (
    <>
      <BackLink href={back} text={papers.title} />
      <NarrowForm
        title={title}
        errors={form.summary(Object.entries(labels).map(([name, label]) => ({ name, label })))}
        before={refused ? <NotKept refused={refused} policyId={policyId} words={words} /> : null}
        submit={line.save}
        beside={beside ?? <a href={back}>{words.words.form.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.value("seen") || seen} />
        <TextField {...form.text("section")} {...line.section} width="medium" autoComplete="off" />
        <div lang="zh-CN">
          <TextArea {...form.text("whatZh")} label={labels.whatZh} hint={line.what.hint} rows={2} />
        </div>
        <div lang="en">
          <TextArea {...form.text("whatEn")} label={labels.whatEn} rows={2} />
        </div>
        <SelectField
          {...form.text("kept")}
          label={labels.kept}
          options={keptOptions(words)}
          emptyText={line.kept.choose}
          width="medium"
        />
        <div lang="zh-CN">
          <TextArea {...form.text("howZh")} label={labels.howZh} hint={line.how.hint} rows={2} />
        </div>
        <div lang="en">
          <TextArea {...form.text("howEn")} label={labels.howEn} rows={2} />
        </div>
        <TextField {...form.text("place")} {...line.place} inputMode="numeric" autoComplete="off" width="short" />
      </NarrowForm>
    </>
  );
}
