import type { MaskedReader } from "#app/domain/programmes/reading/audience-shown.server";
import type { ProgrammePage } from "#app/domain/programmes/reading/programme-page.server";
import { isLocale } from "#app/domain/language";
import { localMinute } from "#app/http/answer/local-minute";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { useDeskWords } from "../desk/frame";

/** How one of an audience is shown: what is left of the address and of the name, and the language of their letter. */
function useReader() {
  const { page, audience } = useDeskWords().words.programmes;
  return ({ address, name, locale, authority }: MaskedReader) =>
    [
      address ?? "—",
      ...(name === null ? [] : [name]),
      ...(isLocale(locale) ? [audience.languages[locale]] : []),
      ...(authority ? [page.authorityReader] : []),
    ].join(" · ");
}

/** `connected`: whether the list can be read from the controller's own system. */
type WhoIsToldProps = { page: ProgrammePage; readers: readonly MaskedReader[]; connected: boolean };

/** Whom a programme tells: how many, how their list was read, and its beginning while it can still be looked at. */
export function WhoIsTold({ page, readers, connected }: WhoIsToldProps) {
  const { words, shared } = useDeskWords();
  const { page: say } = words.programmes;
  const shown = useReader();
  const keptSays = () => {
    if (page.erasedAt) return say.erased(shared.longDate(localMinute(page.erasedAt, page.zone).on));
    return page.times.released && page.keptUntil
      ? say.keptUntil(shared.longDate(page.keptUntil))
      : say.keptFor(page.keepDays);
  };
  const { id, counts, account, status, byLetter } = page;
  return (
    <Card id="audience" title={say.audienceTitle}>
      <p className="mb-2">{counts.all === 0 ? say.audienceNone : say.audience(counts.people, counts.authorities)}</p>
      {counts.all > 0 ? <p className="mb-2">{keptSays()}</p> : null}
      {account && counts.all > 0 ? <p className="mb-2">{say.account(account)}</p> : null}
      {readers.length > 0 ? (
        <>
          <p className="text-muted">{say.firstReaders}</p>
          <ul className="mb-2 list-disc pl-5">
            {readers.map((reader) => (
              <li key={reader.id} className="wrap-anywhere">
                {shown(reader)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        {status === "draft" ? <a href={paths.programmeAudience(id)}>{say.editAudience}</a> : null}
        {status === "draft" && connected ? <a href={paths.programmeConnected(id)}>{say.connected}</a> : null}
        {byLetter && page.times.released ? <a href={paths.programmeReturned(id)}>{say.returned}</a> : null}
      </p>
    </Card>
  );
}
