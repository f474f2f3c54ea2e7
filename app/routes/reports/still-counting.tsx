import { Notice } from "#app/ui/notice";
import { useReportWords } from "./words";

/** Says that not everything has been counted yet, where it has not. */
export function StillCounting({ whole }: { whole: boolean }) {
  const { stillCounting } = useReportWords().words;
  if (whole) return null;
  return (
    <Notice kind="soon" word={stillCounting.title}>
      <p>{stillCounting.help}</p>
    </Notice>
  );
}
