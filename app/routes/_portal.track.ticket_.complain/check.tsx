import type { BackWords } from "#app/http/kept/kept-words.server";
import type { Right } from "#app/domain/policies/profile/rights";
import type { Fields } from "#app/http/form/returned";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { Button } from "#app/ui/button";
import { SummaryList } from "#app/ui/summary-list";
import { useWords } from "../_portal/frame";
import { KeptNotice } from "../_portal/kept-notice";
import { QUESTION_FORM } from "../_portal/question-page";
import { Whose } from "../_portal/whose";
import { COMPLAINTS } from "#app/domain/tickets/workflow/codes";
import { useOwnAddress } from "../_portal/own-address";

/** The field by which the form says that it was looked at once more. */
export const CHECKED = "checked";

/** What was written, once more, before it is sent. It is kept in the page alone until then. */
export function ComplaintCheck({
  about,
  typed,
}: {
  about: { reference: string; right: Right; number?: number; whose: string; kept: BackWords | null };
  typed: Fields;
}) {
  const address = useOwnAddress();
  const { words, shared } = useWords();
  const { wrong, what } = words.request.what.complaint;
  const { check } = words.complaint;
  const kept = { wrong: String(typed.wrong ?? ""), what: String(typed.what ?? "") };
  const kind = COMPLAINTS.find((each) => each === kept.wrong);
  const rows = [
    { key: "about", term: check.about, value: `${about.reference} ${shared.rights[about.right].name}` },
    { key: "wrong", term: wrong.label, value: kind ? wrong[kind] : "" },
    { key: "what", term: what.label, value: kept.what },
  ];
  return (
    <>
      <KeptNotice kept={about.kept} shownIn={["wrong", "what", CHECKED, "act"]} />
      <BackLink href={paths.trackComplain(about.number)} text={words.frame.back} />
      <div className="flex max-w-text flex-col gap-2">
        <h1>{check.title}</h1>
        <p className="text-muted">{check.help}</p>
      </div>
      <SummaryList rows={rows} />
      <form id={QUESTION_FORM} method="post" action={address} noValidate className="flex flex-wrap gap-3">
        <Whose whose={about.whose} kept={about.kept} />
        <input type="hidden" name={CHECKED} value="yes" />
        <input type="hidden" name="wrong" value={kept.wrong} />
        <input type="hidden" name="what" value={kept.what} />
        <Button id="send" name="act" value="file">
          {check.submit}
        </Button>
        <Button kind="secondary" name="act" value="change">
          {check.change}
        </Button>
      </form>
    </>
  );
}
