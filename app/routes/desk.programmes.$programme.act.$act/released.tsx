import type { ProgrammePage } from "#app/domain/programmes/reading/programme-page.server";
import { paths } from "#app/paths";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../desk/frame";

/** What the page of a release shows of a programme. */
type ReleasedProps = Pick<ProgrammePage, "byLetter" | "byPage" | "pace" | "shownUntil" | "toldBy" | "account"> & {
  people: number;
  authorities: number;
};

/** What a release lets out. In: the programme as the desk reads it. */
export function releasedFacts({ counts, ...page }: ProgrammePage): ReleasedProps {
  const { byLetter, byPage, pace, shownUntil, toldBy, account } = page;
  const { people, authorities } = counts;
  return { byLetter, byPage, pace, shownUntil, toldBy, account, people, authorities };
}

/** What a second person lets out, in one look: to how many, from which list, how fast, and what everybody can read. */
export function Released({ id, ...facts }: ReleasedProps & { id: string }) {
  const { words, shared } = useDeskWords();
  const { acts, page } = words.programmes;
  const say = acts.summary;
  const { byLetter, byPage, pace, shownUntil, toldBy, account, people, authorities } = facts;
  const letters = [
    { key: "letters", term: say.letters, value: page.audience(people, authorities) },
    ...(account ? [{ key: "account", term: say.account, value: page.account(account) }] : []),
    { key: "pace", term: say.pace, value: page.paceOf(pace) },
    { key: "toldBy", term: say.toldBy, value: shared.longDate(toldBy) },
  ];
  const shown = byPage && shownUntil ? say.pageOn(shared.longDate(shownUntil)) : say.pageOff;
  return (
    <section aria-labelledby="released">
      <h2 id="released" className="mb-2 text-lead">
        {say.title}
      </h2>
      <SummaryList rows={[...(byLetter ? letters : []), { key: "page", term: say.page, value: shown }]} />
      <p className="mt-2">
        <a href={paths.programmeLetter(id)}>{page.preview}</a>
      </p>
    </section>
  );
}
