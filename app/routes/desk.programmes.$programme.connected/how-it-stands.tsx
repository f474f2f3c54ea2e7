import type { Reading } from "#app/domain/programmes/audience/connected.server";
import { Button } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { useOwnAddress } from "../desk/own-address";
import { LEAVE_OUT, STEP } from "./step";

/** What became of the reading, in words for a code. */
function useFailure() {
  const { failures } = useDeskWords().words.programmes.connected;
  return (code: string | null) => Object.entries(failures).find(([key]) => key === code)?.[1] ?? failures.other;
}

function Refusals({ reading }: { reading: Reading }) {
  const { audience, connected } = useDeskWords().words.programmes;
  const { refused, refusedLines } = reading;
  return (
    <>
      <p>{connected.refused(refused)}</p>
      <ul id="bad" className="list-disc pl-5">
        {refusedLines.map(({ line, why }) => (
          <li key={line}>{connected.badLine(line, audience.why[why])}</li>
        ))}
      </ul>
      {refused > refusedLines.length ? <p>{audience.moreBad(refused - refusedLines.length)}</p> : null}
    </>
  );
}

/** How the reading of a connected list stands: how far it is, what it came to, or why it came to nothing. */
export function HowItStands({ reading, undecided, seen }: { reading: Reading; undecided: boolean; seen: number }) {
  const address = useOwnAddress();
  const { connected } = useDeskWords().words.programmes;
  const failure = useFailure();
  const { state, lines, folded, refused } = reading;
  if (state === "reading")
    return (
      <Notice kind="accent" word={connected.reading(lines)} live>
        {reading.failure === null ? null : <p>{connected.held(failure(reading.failure))}</p>}
      </Notice>
    );
  if (state === "failed")
    return (
      <Notice kind="late" word={connected.failed} live>
        <p>
          {failure(reading.failure)}{" "}
          <span className="text-muted" lang="en">
            {reading.failure}
          </span>
        </p>
      </Notice>
    );
  return (
    <>
      <Notice kind={refused > 0 ? "soon" : "calm"} word={connected.read(lines - folded - refused)} live>
        <p>{connected.counted(lines, folded)}</p>
        {refused > 0 ? <Refusals reading={reading} /> : null}
      </Notice>
      {undecided ? (
        <form method="post" action={address} className="flex max-w-text flex-col gap-2">
          <input type="hidden" name="seen" value={seen} />
          <p>{connected.leaveOutHelp}</p>
          <p>
            <Button id="leave-out" kind="secondary" name={STEP} value={LEAVE_OUT}>
              {connected.leaveOut(refused)}
            </Button>
          </p>
        </form>
      ) : null}
    </>
  );
}
