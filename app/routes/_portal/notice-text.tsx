import type { PublicNotice } from "#app/domain/programmes/reading/public-notices.server";
import { SummaryList } from "#app/ui/summary-list";
import { useWords } from "./frame";

type NoticeTextProps = {
  notice: Pick<PublicNotice, "body" | "facts" | "sections">;
  /** Where its title stands as a heading of its own. */
  level?: "h2" | "h3";
};

/** How pages write a fact of a notice. */
function useFactText() {
  const { shared } = useWords();
  return (fact: PublicNotice["facts"][number]) => {
    if ("on" in fact) return shared.longDate(fact.on);
    return "at" in fact ? shared.moment(fact.at.on, fact.at.time, fact.at.zone) : fact.text;
  };
}

/** What a notice says: how it begins, its facts, its points under their headings. */
export function NoticeText({ notice: { body, facts, sections }, level: Heading = "h2" }: NoticeTextProps) {
  const factText = useFactText();
  return (
    <>
      <p className="max-w-text whitespace-pre-line">{body}</p>
      <SummaryList
        rows={facts.map((fact) => ({
          key: fact.name,
          term: fact.heading,
          value: factText(fact),
        }))}
      />
      {sections.map(({ point, heading, text }) => (
        <section key={point} aria-labelledby={point} className="max-w-text">
          <Heading id={point} className="mb-2">
            {heading}
          </Heading>
          <p className="whitespace-pre-line">{text}</p>
        </section>
      ))}
    </>
  );
}
