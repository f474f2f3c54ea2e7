import { deskCopy, type DeskCopy } from "#app/copy/desk";
import { sharedCopy, type SharedCopy } from "#app/copy/shared";
import type { CaseData } from "#app/domain/audit/dossier/dossier.server";
import { formatTerm, parseTerm } from "#app/domain/clock/dates/terms";
import type { Locale } from "#app/domain/language";
import type { Profile } from "#app/domain/policies/profile/profile";
import { localMinute } from "#app/domain/clock/dates/local-minute";
import type { JournalContext } from "../journal-words";

/** In which language, of which policy, and by whom, why and when a case file was taken. */
export type About = { locale: Locale; profile: Profile; by: string; why: string; at: Date };

/** The words of a case file's page: those of the desk, with instants, terms and people as it writes them. */
export type CaseWords = {
  words: DeskCopy;
  shared: SharedCopy;
  locale: Locale;
  moment: (at: string | Date) => string;
  term: (text: string) => string;
  who: (staffId: string | null) => string;
  journal: JournalContext;
};

/** In: what is in the file, and about whom it is. */
export function caseWords({ facts }: CaseData, { locale, profile }: Pick<About, "locale" | "profile">): CaseWords {
  const [words, shared] = [deskCopy(locale), sharedCopy(locale)];
  const { moment: write, zoneBeside } = words.ticket;
  return {
    words,
    shared,
    locale,
    moment: (at) => {
      const { on, time } = localMinute(at, profile.zone);
      return `${write(on, time)}${zoneBeside(profile.zone)}`;
    },
    term: (text) => {
      const parsed = parseTerm(text);
      return parsed ? `${shared.termUnits[parsed.unit](parsed.count)} (${formatTerm(parsed)})` : text;
    },
    journal: {
      words,
      shared,
      locale,
      names: facts.colleagues,
      ownGrounds: profile.ownGrounds,
      blockerNames: profile.cancellation.blockers,
      zone: profile.zone,
      letterNames: Object.fromEntries(facts.letters.map(({ kind, name }) => [kind, name])),
    },
    who: (staffId) => (staffId && facts.colleagues[staffId]) || words.caseFile.page.nobody,
  };
}
