import type { RetirementTold } from "#app/http/portal/retirement.server";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { useWords } from "../frame";

/** What to do instead of asking under a policy that is retired, in its controller's words, and the way to the portal that takes its place. */
export function Instead({ retirement: { instead, successor } }: { retirement: RetirementTold }) {
  const { words, locale } = useWords();
  return (
    <>
      <p className="whitespace-pre-line">{instead[locale]}</p>
      {successor ? (
        <a href={paths.portal(successor.policyId)} className="inline-flex min-h-11 items-center">
          {words.notices.retired.successor(successor.name[locale])}
        </a>
      ) : null}
    </>
  );
}

/** That a portal takes no new requests, or will not from a day on. */
export function FrontRetirement({ retirement }: { retirement: RetirementTold }) {
  const { words, shared } = useWords();
  const say = words.notices.retired;
  const on = shared.longDate(retirement.on);
  const ahead = retirement.state === "ahead";
  return (
    <Notice kind={ahead ? "soon" : "stopped"} word={ahead ? say.aheadWord : say.word}>
      <p>{ahead ? say.ahead(on) : say.help(on)}</p>
      <Instead retirement={retirement} />
    </Notice>
  );
}
