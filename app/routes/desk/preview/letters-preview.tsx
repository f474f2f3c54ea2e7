import type { StaffAction } from "#app/domain/tickets/workflow/buttons";
import type { ShownLetter, ShownPreview } from "#app/http/preview/show-preview.server";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { Notice } from "#app/ui/notice";
import { SummaryList } from "#app/ui/summary-list";
import { framed } from "../../desk.tickets.$reference.letters.$letter/shown-letter";
import { useDeskWords } from "../frame";
import { DESK_FORM } from "../narrow-form";

/** The keyboard and the eye are where the page goes on, without a script too. */
const ON_ARRIVAL = { autoFocus: true };

/** `act`: from whose form the papers are made; null where none go with what is sent. */
type Of = { reference: string; act: StaffAction | null };

/** The files that would go with a letter, each opened in a window of its own, made from the form as it is. */
function Papers({ letter, at, reference, act }: Of & { act: StaffAction; letter: ShownLetter; at: number }) {
  const { preview } = useDeskWords().words;
  return (
    <ul className="list-none">
      {letter.papers.map((name, file) => (
        <li key={name}>
          <button
            form={DESK_FORM}
            formAction={paths.ticketPaper(reference, act)}
            formTarget="_blank"
            formEncType="application/x-www-form-urlencoded"
            name="paper"
            value={`${at}-${file}`}
            className="inline-flex min-h-8 items-center text-left text-accent underline underline-offset-4 hover:text-accent-strong"
          >
            {preview.open(name.replace(/\.pdf$/, ""))}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Letter({ letter, at, reference, act }: Of & { letter: ShownLetter; at: number }) {
  const { words, shared, locale: reading } = useDeskWords();
  const { preview, letters } = words;
  const { name, to, on, locale, subject, html, papers } = letter;
  const rows = [
    { key: "to", term: letters.facts.to, value: to ?? letters.byHand.to },
    { key: "language", term: preview.language, value: preview.languages[locale] },
    ...(on ? [{ key: "on", term: letters.facts.collected, value: preview.collected(shared.longDate(on)) }] : []),
    { key: "subject", term: letters.facts.subject, value: <bdi lang={locale}>{subject}</bdi> },
    ...(papers.length > 0 && act
      ? [
          {
            key: "files",
            term: letters.facts.files,
            value: <Papers letter={letter} at={at} reference={reference} act={act} />,
          },
        ]
      : []),
  ];
  return (
    <Card title={name[reading]} id={`preview-${at}`} level="h3">
      <div className="flex flex-col gap-3">
        <SummaryList rows={rows} />
        <iframe
          sandbox=""
          srcDoc={framed(html)}
          title={preview.frame(name[reading])}
          lang={locale}
          className="h-[36rem] w-full rounded-soft border border-line bg-white"
        />
      </div>
    </Card>
  );
}

/** Whom somebody would tell, or ask to show that it is done, with the words they get. */
function Tasks({ tasks }: Pick<ShownPreview, "tasks">) {
  const { words, locale } = useDeskWords();
  const { preview } = words;
  if (tasks.length === 0) return null;
  return (
    <Card title={preview.told} id="preview-told" level="h3">
      <SummaryList
        rows={tasks.map(({ kind, name, words: theirs, letter }, at) => ({
          key: `${kind}-${at}`,
          term: name[locale],
          value: [
            kind === "system" ? preview.system : preview[letter ? "byLetter" : "byUs"],
            ...(theirs ? [theirs] : []),
          ].join("\n"),
        }))}
      />
    </Card>
  );
}

type LettersPreviewProps = Of & {
  preview: ShownPreview;
  /** It was asked for just now: told, with the focus on it. */
  arrived: boolean;
};

/** The letters that would leave, exactly as they would, and whom we would tell: nothing is sent yet. */
export function LettersPreview({ preview, arrived, ...of }: LettersPreviewProps) {
  const { preview: text } = useDeskWords().words;
  return (
    <section aria-labelledby="preview-title" className="flex max-w-text min-w-0 flex-col gap-4">
      <h2 id="preview-title" {...(arrived ? { tabIndex: -1, ...ON_ARRIVAL, "data-arriving": true } : {})}>
        {text.title}
      </h2>
      <Notice kind="neutral" word={text.word}>
        <p>{preview.letters.length > 0 ? text.help : text.nothing}</p>
        {preview.others ? <p>{text.others}</p> : null}
      </Notice>
      {preview.letters.map((letter, at) => (
        <Letter key={at} letter={letter} at={at} {...of} />
      ))}
      <Tasks tasks={preview.tasks} />
    </section>
  );
}
