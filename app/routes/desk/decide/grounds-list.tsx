import type { NamedGround } from "#app/domain/policies/profile/grounds";
import type { MoveInput } from "#app/domain/tickets/workflow/move-input";
import { useDeskWords } from "../frame";

type GroundsListProps = { grounds: MoveInput["refuse"]["grounds"]; known: readonly NamedGround[] };

/** Grounds with the explanations that go to the requester. `known` are the policy's grounds by name. */
export function GroundsList({ grounds, known }: GroundsListProps) {
  const { words, locale } = useDeskWords();
  return (
    <ul className="flex list-none flex-col gap-2">
      {grounds.map(({ id, explanation }) => {
        const ground = known.find((each) => each.id === id);
        return (
          <li key={id}>
            <p className="font-semibold">{ground?.name[locale] ?? id}</p>
            {ground?.source ? (
              <p className="text-small text-muted">{words.actions.refuse.source(ground.source[locale])}</p>
            ) : null}
            <p className="whitespace-pre-line">{explanation}</p>
          </li>
        );
      })}
    </ul>
  );
}
