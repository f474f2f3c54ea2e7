import { KEPT_FIELD, WHOSE_FIELD } from "#app/http/form/returned";

/** Says in a form for whom its page was made, so that what it brings reaches no other ticket, and is kept for nobody else; and which kept words it shows, that are let go once it was sent. */
export function Whose({ whose, kept }: { whose: string; kept?: { id: string } | null }) {
  return (
    <>
      <input type="hidden" name={WHOSE_FIELD} value={whose} />
      {kept ? <input type="hidden" name={KEPT_FIELD} value={kept.id} /> : null}
    </>
  );
}
