import { MarkedText } from "#app/ui/marked-text";
import { Notice } from "#app/ui/notice";
import { useWords } from "../_portal/frame";
import type { Beforehand } from "./form";

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="list-disc pl-6">
      {items.map((item) => (
        <li key={item}>
          <MarkedText text={item} />
        </li>
      ))}
    </ul>
  );
}

/** What stands before the accounts end: what to save, and that there is no way back where the policy says so; what to look at first, whose part is whose. */
function BeforeCancelling({ blockers, signIns, coolingOff, irreversible, forRelative }: Beforehand) {
  const { words, shared } = useWords();
  const { cancel } = words.request.what;
  return (
    <>
      <Notice kind={irreversible ? "late" : "soon"} word={irreversible ? cancel.irreversible.title : cancel.save.title}>
        <p>{forRelative ? cancel.saveForRelative : irreversible ? cancel.irreversible.help : cancel.save.help}</p>
        {coolingOff ? <p>{cancel.coolingOff(shared.termUnits[coolingOff.unit](coolingOff.count))}</p> : null}
      </Notice>
      {blockers.length > 0 ? (
        <Notice kind="soon" word={cancel.blockers.title}>
          <p>{forRelative ? cancel.blockers.helpForRelative : cancel.blockers.help}</p>
          <ul className="list-disc pl-6">
            {blockers.map(({ text, remedy }) => (
              <li key={text}>
                <MarkedText text={text} />
                {remedy ? (
                  <span className="block text-small text-muted">
                    <MarkedText text={remedy} />
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {signIns.length > 0 ? (
        <Notice word={cancel.signIns.title}>
          <p>{cancel.signIns.help}</p>
          <List items={signIns} />
        </Notice>
      ) : null}
    </>
  );
}

/** What is to be known before “what exactly” is answered. */
export function Before({ beforehand }: { beforehand: Beforehand }) {
  const { what } = useWords().words.request;
  const { selfService, stays, cancels, automated } = beforehand;
  return (
    <>
      {automated ? (
        <Notice kind="accent" word={what.automatedTitle}>
          <p>
            <MarkedText text={automated} />
          </p>
        </Notice>
      ) : null}
      {selfService ? (
        <Notice kind="accent" word={what.quicker}>
          <p>
            <MarkedText text={selfService} />
          </p>
          <p className="text-small text-muted">{what.quickerHelp}</p>
        </Notice>
      ) : null}
      {cancels ? <BeforeCancelling {...beforehand} /> : null}
      {stays.length > 0 ? (
        <Notice word={what.withdraw.stays.title}>
          <List items={stays} />
          <p className="text-small text-muted">{what.withdraw.stays.help}</p>
        </Notice>
      ) : null}
    </>
  );
}
