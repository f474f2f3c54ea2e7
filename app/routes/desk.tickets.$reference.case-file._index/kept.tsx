import type { DossierState } from "#app/domain/audit/dossier/kept-dossier.server";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";

type KeptProps = { reference: string; dossierId: string; done: number; of: number; state: DossierState };

/** A case file that was asked for: how far it is, kept true by the page's script and read anew by a link without one; then the file. */
export function Kept({ reference, dossierId, done, of, state }: KeptProps) {
  const { ready, making } = useDeskWords().words.caseFile;
  if (state === "made")
    return (
      <Notice kind="calm" word={ready.word} live>
        <p className="mb-3">{ready.help}</p>
        <LinkButton href={paths.caseFileZip(reference, dossierId)} download>
          {ready.download}
        </LinkButton>
      </Notice>
    );
  const page = paths.caseFile(reference, dossierId);
  return (
    <Notice kind="accent" word={making.word}>
      <div
        data-progress={paths.caseFileProgress(reference, dossierId)}
        data-progress-state={state}
        data-progress-page={page}
        className="flex flex-col gap-2"
      >
        <progress value={done} max={Math.max(of, 1)} aria-label={making.word} className="h-3 w-full accent-accent" />
        {state === "waiting" ? (
          <p data-progress-words={making.waiting}>{making.waiting}</p>
        ) : (
          <p data-progress-words={making.progress("#", String(of))}>{making.progress(String(done), String(of))}</p>
        )}
      </div>
      <p className="text-muted">{making.help}</p>
      <p>
        <a href={page} className="inline-flex min-h-6 items-center">
          {making.reload}
        </a>
      </p>
    </Notice>
  );
}
