import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";

type KeptProps = { reference: string; dossierId: string; done: number; of: number; made: boolean };

/** A case file that was asked for: how far it is, kept true by the page's script and read anew by a link without one; then the file. */
export function Kept({ reference, dossierId, done, of, made }: KeptProps) {
  const { ready, making } = useDeskWords().words.caseFile;
  if (made)
    return (
      <Notice kind="calm" word={ready.word} live>
        <p className="mb-3">{ready.help}</p>
        <LinkButton href={paths.caseFileZip(reference, dossierId)} download>
          {ready.download}
        </LinkButton>
      </Notice>
    );
  const page = paths.caseFile(reference, dossierId);
  // Nobody knows how much there is until it was begun.
  const all = Math.max(of, 1);
  return (
    <Notice kind="accent" word={making.word}>
      <div
        data-progress={paths.caseFileProgress(reference, dossierId)}
        data-progress-state="making"
        data-progress-page={page}
        className="flex flex-col gap-2"
      >
        <progress value={done} max={all} aria-label={making.word} className="h-3 w-full accent-accent" />
        <p data-progress-words={making.progress("#", String(all))}>{making.progress(String(done), String(all))}</p>
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
