import type { SourcedGround } from "#app/domain/policies/profile/grounds";
import { dutyKeeping } from "#app/domain/tickets/answer/answer-items";
import type { MoveInput } from "#app/domain/tickets/workflow/move-input";
import { useDeskWords } from "../frame";
import { Kept } from "./kept";

type GroundsListProps = { grounds: MoveInput["refuse"]["grounds"]; known: readonly SourcedGround[] };

/** Grounds with the explanations that go to the requester. `known` are the policy's grounds by name. */
export function GroundsList({ grounds, known }: GroundsListProps) {
  const { words, locale } = useDeskWords();
  return (
    <ul className="flex list-none flex-col gap-2">
      {grounds.map(({ id, explanation, ...duty }) => {
        const ground = known.find((each) => each.id === id);
        return (
          <li key={id}>
            <p className="font-semibold">{ground?.name[locale] ?? id}</p>
            {ground?.source ? (
              <p className="text-small text-muted">{words.actions.refuse.source(ground.source[locale])}</p>
            ) : null}
            <p className="whitespace-pre-line">{explanation}</p>
            <Kept kept={dutyKeeping(duty)} />
          </li>
        );
      })}
    </ul>
  );
}
