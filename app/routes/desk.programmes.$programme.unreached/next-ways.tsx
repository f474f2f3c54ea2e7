import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { useDeskWords } from "../desk/frame";

type NextWaysProps = {
  id: string;
  policyId: string;
  byPage: boolean;
  mayPublish: boolean;
  mayTakeOut: boolean;
  mayRetry: boolean;
};

/** What can be done for those whom no letter reached: a public notice, a letter by post, another try. */
export function NextWays({ id, policyId, byPage, mayPublish, mayTakeOut, mayRetry }: NextWaysProps) {
  const { unreached, acts } = useDeskWords().words.programmes;
  const say = unreached.ways;
  return (
    <Card id="ways" title={say.title}>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        <li>
          {byPage ? (
            <>
              {say.isPublic} <a href={paths.policyNotice(policyId, id)}>{say.open}</a>
            </>
          ) : mayPublish ? (
            <a href={paths.programmePublish(id)}>{say.publish}</a>
          ) : (
            say.publishBySecond
          )}
        </li>
        <li>
          {mayTakeOut ? (
            <a href={paths.programmeUnreachedList(id)} download>
              {say.download}
            </a>
          ) : (
            say.downloadBySecond
          )}
        </li>
        {mayRetry ? (
          <li>
            <a href={paths.programmeAct(id, "retry")}>{acts.retry.open}</a>
          </li>
        ) : null}
      </ul>
    </Card>
  );
}
