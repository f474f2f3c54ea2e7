import type { RefusalCode } from "#app/domain/refusal";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/link-button";
import { useDeskWords } from "../frame";

/** Why signing in with the company came to nothing, and what to do. */
export function CompanyProblem({ problem }: { problem: RefusalCode }) {
  const { words, shared } = useDeskWords();
  const say = words.signIn.company;
  return (
    <div className="flex max-w-text flex-col gap-4">
      <h1>{say.failed}</h1>
      <p role="alert">{shared.refusals[problem]}</p>
      <div className="flex flex-wrap items-center gap-3">
        <LinkButton href={paths.company()} kind="secondary">
          {say.again}
        </LinkButton>
        <a href={paths.signIn()} className="inline-flex min-h-6 items-center">
          {say.password}
        </a>
      </div>
    </div>
  );
}
