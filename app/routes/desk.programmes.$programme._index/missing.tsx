import type { NotReady } from "#app/domain/programmes/programme/ready";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";

type MissingProps = { id: string; missing: readonly NotReady[]; earliestEnd: string; toldBy: string };

/** What a programme lacks before it can be released. */
export function Missing({ id, missing, earliestEnd, toldBy }: MissingProps) {
  const { words, shared } = useDeskWords();
  const { page } = words.programmes;
  const said = (code: NotReady) => {
    if (code === "end-too-soon") return page.missing[code](shared.longDate(earliestEnd));
    return code === "change-too-soon" ? page.missing[code](shared.longDate(toldBy)) : page.missing[code];
  };
  return (
    <Notice kind="soon" word={page.missingTitle}>
      <ul className="list-disc pl-5">
        {missing.map((code) => (
          <li key={code}>{said(code)}</li>
        ))}
      </ul>
      {missing.includes("letters-missing") ? <a href={paths.programme(id)}>{page.refresh}</a> : null}
    </Notice>
  );
}
