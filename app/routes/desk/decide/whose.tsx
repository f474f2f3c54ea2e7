import { KEPT_FIELD, WHOSE_FIELD } from "#app/http/form/returned";
import { useFrame } from "../frame";

/** Says in a form for whom its page was made, so that what is typed is kept for nobody else when the session is over; and which kept words it shows, that are let go once it was sent. */
export function Whose({ form }: { form?: string }) {
  const { staff, kept } = useFrame() ?? {};
  return (
    <>
      {staff ? <input type="hidden" name={WHOSE_FIELD} form={form} value={staff.whose} /> : null}
      {kept ? <input type="hidden" name={KEPT_FIELD} form={form} value={kept.id} /> : null}
    </>
  );
}
