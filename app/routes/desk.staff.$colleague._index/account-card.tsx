import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/link-button";
import { Card } from "#app/ui/card";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import type { Act } from "../desk.staff.$colleague.act.$act/acts";

/** What can be done with an account; each leads to a page that says what it does. */
export function AccountCard({ id, own, acts }: { id: string; own: boolean; acts: Act[] }) {
  const say = useDeskWords().words.staff;
  if (own)
    return (
      <Notice kind="neutral" word={say.own.word}>
        <p>
          {say.own.help}{" "}
          <a href={paths.account()} className="inline-flex min-h-6 items-center">
            {say.own.account}
          </a>
        </p>
      </Notice>
    );
  if (acts.length === 0) return null;
  return (
    <Card title={say.acts.title} id="account">
      <div className="flex flex-wrap gap-2">
        {acts.map((act) => (
          <LinkButton key={act} href={paths.colleagueAct(id, act)} kind="secondary">
            {say.acts[act].title}
          </LinkButton>
        ))}
      </div>
    </Card>
  );
}
