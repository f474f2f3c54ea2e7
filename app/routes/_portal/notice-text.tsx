import type { PublicNotice } from "#app/domain/programmes/reading/public-notices.server";
import { SummaryList } from "#app/ui/summary-list";
import { useWords } from "./frame";

type NoticeTextProps = {
  notice: Pick<PublicNotice, "body" | "facts" | "sections">;
  /** Where its title stands as a heading of its own. */
  level?: "h2" | "h3";
};

/** What a notice says: how it begins, its facts, its points under their headings. */
export function NoticeText({ notice: { body, facts, sections }, level: Heading = "h2" }: NoticeTextProps) {
  const { shared } = useWords();
  return (
    <>
      <p className="max-w-text whitespace-pre-line">{body}</p>
      <SummaryList
        rows={facts.map((fact) => ({
          key: fact.name,
          term: fact.heading,
          value: "on" in fact ? shared.longDate(fact.on) : fact.text,
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
