import type { SystemNotice } from "#app/http/staff/system-notices.server";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";

/** What is not set up as it should be; nothing where all is. */
export function SystemNotices({ notices }: { notices: readonly SystemNotice[] }) {
  const { system } = useDeskWords().words;
  return notices.map((notice) => (
    <Notice key={notice} kind="soon" word={system[notice].title}>
      <p>{system[notice].help}</p>
    </Notice>
  ));
}
