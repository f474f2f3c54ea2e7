import type { RefusalCode } from "#app/domain/refusal";
import { SEARCH_REASONS } from "#app/domain/tickets/desk/search/reasons";
import { paths } from "#app/paths";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextField } from "#app/ui/form/text-field";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { useForm } from "../desk/use-form";
import { CanFind } from "./can-find";

/** The field by which the page's own form says that it asked for a reason. */
export const ASKED = "asked";

type SearchPageProps = {
  /** Some tickets can be found by their reference alone, for now. */
  waiting: boolean;
  /** Results were looked for whose time is over. */
  over: boolean;
  /** Whether the list of all searches is theirs to read. */
  log: boolean;
  /** Something was typed already; the reason is what is missing. */
  asking: boolean;
  refused: RefusalCode | null;
};

/** What to look for, why, and what can be found at all. */
export function SearchPage({ waiting, over, log, asking, refused }: SearchPageProps) {
  const { words, shared } = useDeskWords();
  const { search } = words;
  const { text, choice, summary } = useForm();
  const { typed, why, note } = search;
  const errors = summary([
    { name: "q", label: typed.label },
    { name: "why", label: why.label },
    { name: "note", label: note.label },
  ]);
  const onlyReason = asking && errors.length === 0 && !refused;
  const before = (
    <>
      {over ? (
        <Notice kind="soon" word={search.over.word}>
          {search.over.help}
        </Notice>
      ) : null}
      {refused ? (
        <Notice kind="late" word={words.actions.refused.word} live>
          {shared.refusals[refused]}
        </Notice>
      ) : null}
      {waiting ? <p className="text-muted">{search.waiting}</p> : null}
    </>
  );
  return (
    <>
      <NarrowForm
        title={search.title}
        lead={onlyReason ? search.ask : undefined}
        errors={errors}
        submit={search.submit}
        before={before}
        beside={log ? <a href={paths.searches()}>{search.log.open}</a> : null}
      >
        <input type="hidden" name={ASKED} value="1" />
        <TextField
          {...text("q")}
          label={typed.label}
          hint={typed.hint}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          width="medium"
        />
        <div data-asked={onlyReason ? "" : undefined}>
          <RadioGroup
            {...choice("why")}
            label={why.label}
            hint={why.hint}
            choices={SEARCH_REASONS.map((value) => ({ value, text: why.choices[value] }))}
          />
        </div>
        <TextField {...text("note")} label={note.label} hint={note.hint} autoComplete="off" width="medium" />
      </NarrowForm>
      <CanFind />
    </>
  );
}
