import { sharedCopy } from "#app/copy/shared";
import type { ListedColleague } from "#app/domain/people/colleagues/list-colleagues.server";
import type { OwnTeam } from "#app/domain/people/teams/list-teams.server";
import type { LocalMinute } from "#app/http/answer/local-minute";
import { paths } from "#app/paths";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../desk/frame";
import { sayMinute } from "../desk/people/times";

type FactsListProps = {
  colleague: ListedColleague & { last: LocalMinute | null; until: LocalMinute | null; expired: boolean };
  own: boolean;
  teams: readonly OwnTeam[];
};

/** What there is to know of an account. */
export function FactsList({ colleague, own, teams }: FactsListProps) {
  const desk = useDeskWords();
  const say = desk.words.staff;
  const { id, email, role, locale, state, enrolled, last, until, expired, mailFailed } = colleague;
  const invitation =
    until === null ? null : expired ? say.invitationOver : say.invitedUntil(desk.words.queue.day(until.on), until.time);
  const standing = [say.states[state], invitation, mailFailed ? say.mailFailed : null].filter((each) => each !== null);
  return (
    <SummaryList
      rows={[
        { key: "email", term: say.facts.email, value: <span className="break-all">{email}</span> },
        {
          key: "role",
          term: say.facts.role,
          value: desk.shared.roles[role],
          ...(own ? {} : { change: { href: paths.colleagueRole(id), text: say.facts.change } }),
        },
        {
          key: "teams",
          term: desk.words.teams.of,
          value:
            teams.length === 0
              ? desk.words.teams.noTeam
              : teams.map(({ name, role: as }) => desk.words.teams.inTeam(name, desk.shared.roles[as])).join("\n"),
          change: { href: paths.teams(), text: say.facts.change },
        },
        { key: "state", term: say.facts.state, value: standing.join("\n") },
        { key: "factor", term: say.facts.factor, value: enrolled ? say.factor.yes : say.factor.no },
        { key: "last", term: say.facts.last, value: last ? sayMinute(last, desk) : say.never },
        { key: "locale", term: say.facts.locale, value: sharedCopy(locale).languageName },
      ]}
    />
  );
}
