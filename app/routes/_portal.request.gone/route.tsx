import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/link-button";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";

export const meta = pageMeta(({ request }) => request.gone.title);

/** A page needs a loader's answer for its title. */
export function loader() {
  return null;
}

/** An expired draft: nothing is lost but typing, and the way on is one press away. */
export default function DraftGone() {
  const { gone } = useWords().words.request;
  return (
    <>
      <h1>{gone.title}</h1>
      <p className="max-w-text">{gone.help}</p>
      <p>
        <LinkButton href={paths.start()}>{gone.again}</LinkButton>
      </p>
    </>
  );
}
