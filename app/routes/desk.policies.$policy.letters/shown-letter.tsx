import type { PreviewedLetter } from "#app/domain/policies/versions/preview-letters.server";
import { LOCALES, type Text } from "#app/domain/language";
import { paths } from "#app/paths";
import { classNames } from "#app/ui/class-names";
import { useDeskWords } from "../desk/frame";

type LetterName = Pick<PreviewedLetter, "kind" | "locale"> & { name: Text };
type ShownLetterProps = { policyId: string; letters: readonly LetterName[]; letter: PreviewedLetter };

function Choices({ policyId, letters, letter }: ShownLetterProps) {
  const { words, locale: reading } = useDeskWords();
  const { policies } = words;
  const { letters: text } = policies.preview;
  const languages = { "zh-CN": policies.form.zh, en: policies.form.en };
  const look = (current: boolean) =>
    classNames("inline-flex min-h-8 items-center px-1", current && "font-semibold text-ink no-underline");
  return (
    <div className="flex flex-col gap-2">
      <nav aria-label={text.languages} className="flex gap-3">
        {LOCALES.filter((locale) => letters.some((each) => each.locale === locale)).map((locale) => (
          <a
            key={locale}
            lang={locale}
            href={paths.policyLetters(policyId, { kind: letter.kind, locale })}
            aria-current={locale === letter.locale ? "page" : undefined}
            className={look(locale === letter.locale)}
          >
            {languages[locale]}
          </a>
        ))}
      </nav>
      <nav aria-label={text.kinds} className="flex flex-wrap gap-x-3">
        {letters
          .filter(({ locale }) => locale === letter.locale)
          .map(({ kind, locale, name }) => (
            <a
              key={kind}
              href={paths.policyLetters(policyId, { kind, locale })}
              aria-current={kind === letter.kind ? "page" : undefined}
              className={look(kind === letter.kind)}
            >
              {name[reading]}
            </a>
          ))}
      </nav>
    </div>
  );
}

/** One letter as it would arrive: its subject, its page in a frame that runs nothing and leads nowhere, its plain text. */
export function ShownLetter(props: ShownLetterProps) {
  const { letters } = useDeskWords().words.policies.preview;
  const { subject, html, text, locale } = props.letter;
  return (
    <>
      <Choices {...props} />
      <p>
        <span className="text-muted">{letters.subject}</span>{" "}
        <span lang={locale} className="font-semibold">
          {subject}
        </span>
      </p>
      <div className="grid gap-4 wide:grid-cols-2">
        <iframe
          sandbox=""
          srcDoc={html}
          title={letters.frame(subject)}
          lang={locale}
          className="h-[48rem] w-full rounded-soft border border-line bg-white"
        />
        <section aria-label={letters.text} className="min-w-0">
          <h2 className="mb-2 text-lead">{letters.text}</h2>
          <pre lang={locale} className="rounded-soft border border-line bg-raised p-3 font-sans whitespace-pre-wrap">
            {text}
          </pre>
        </section>
      </div>
    </>
  );
}
