import type { ListedNotice } from "#app/domain/programmes/reading/public-notices.server";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { useWords } from "../frame";

/** What the controller has to tell everybody now: before anything else on the front page. */
export function FrontNotices({ policyId, notices }: { policyId: string; notices: readonly ListedNotice[] }) {
  const { words, shared, locale } = useWords();
  const say = words.notices;
  if (notices.length === 0) return null;
  return (
    <Card id="notices" title={say.frontTitle} highlighted>
      <ul className="flex list-none flex-col gap-3">
        {notices.map(({ id, kind, title, on }) => (
          <li key={id}>
            <p className="text-small font-semibold">{say.front[kind]}</p>
            <a href={paths.policyNotice(policyId, id)} className="inline-flex min-h-11 items-center font-semibold">
              {title[locale]}
            </a>
            <p className="text-small text-muted">{say.published(shared.longDate(on))}</p>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <a href={paths.policyNotices(policyId)} className="inline-flex min-h-11 items-center">
          {say.all}
        </a>
      </p>
    </Card>
  );
}
