import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";

type FactorCardProps = {
  /** `left`: how many recovery codes are left; null where that cannot be read. */
  factor: { left: number | null } | null;
  /** Whether sign-in asks for a second factor at all. */
  asked: boolean;
  /** Whether one's role decides, and so needs one. */
  deciding: boolean;
  /** Whether there is a passkey, which is a second factor too. */
  passkey: boolean;
};

/** Fewer codes than this are worth a word. */
const FEW = 4;

/** The second factor of one's own account. */
export function FactorCard({ factor, asked, deciding, passkey }: FactorCardProps) {
  const say = useDeskWords().words.account.factor;
  return (
    <Card title={say.title} id="factor">
      <div className="flex flex-col items-start gap-3">
        {asked ? null : (
          <Notice kind="soon" word={say.off.word}>
            <p>{say.off.help}</p>
          </Notice>
        )}
        <p>{factor ? say.set : passkey ? say.beside : deciding ? say.missing : say.optional}</p>
        {factor ? (
          <>
            <p className={factor.left !== null && factor.left < FEW ? "font-semibold text-soon" : undefined}>
              {factor.left === null ? say.unreadable : say.left(factor.left)}
            </p>
            <div className="flex flex-wrap gap-2">
              <LinkButton href={paths.accountFactor()} kind="secondary">
                {say.device}
              </LinkButton>
              <LinkButton href={paths.accountCodes()} kind="secondary">
                {say.codes}
              </LinkButton>
            </div>
          </>
        ) : (
          <LinkButton href={paths.secondFactorEnrol()} kind="secondary">
            {say.begin}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}
