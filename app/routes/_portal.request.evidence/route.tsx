import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { draftFiles } from "#app/domain/tickets/filing/draft-files.server";
import { evidenceFor } from "#app/domain/tickets/filing/journey";
import { requireDraft } from "#app/http/portal/draft-session.server";
import { fileProblem, fileProblemText } from "#app/http/form/file-problem";
import { takeEvidenceForm } from "#app/http/portal/draft-form.server";
import { takeAnswer } from "#app/http/portal/question.server";
import { noteProblem } from "#app/http/request/turn.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { isChanging, wayOf } from "../_portal/steps";
import { FileChoice, UploadList } from "../_portal/uploads";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta(({ files }) => files.question.title);

/** Nothing has to be sent. */
const seen = z.object({});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const draft = await requireDraft(request, "evidence", callerOf(request, context).now);
  const problem = fileProblem(request.url);
  if (problem) noteProblem(context);
  const files = (await draftFiles(draft.id)).map((file) => ({ ...file, removable: true }));
  return {
    files,
    problem,
    changing: isChanging(request.url),
    list: evidenceFor(draft.answers, draft.policy.profile),
    ...wayOf("evidence", draft, request.url),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { draft, form, taken } = await takeEvidenceForm(request, context);
  return takeAnswer({
    request,
    context,
    draft,
    question: "evidence",
    form,
    fileTaken: taken,
    schema: seen,
    place: () => ({ evidence: "seen" }),
  });
}

export default function EvidenceQuestion() {
  const { files, problem, changing, list, back, place } = useLoaderData<typeof loader>();
  const { words, shared, locale } = useWords();
  const { question, upload, kept } = words.files;
  const before = (
    <div className="flex max-w-text flex-col gap-4">
      <p>{question.list}</p>
      <ul className="list-disc pl-6">
        {list.map((item) => (
          <li key={item[locale]}>{item[locale]}</li>
        ))}
      </ul>
    </div>
  );
  return (
    <QuestionPage
      back={back}
      backThrough={paths.requestFileBack(changing)}
      sendsFiles
      step={words.request.step(...place)}
      title={question.title}
      help={question.help}
      fields={[{ name: "file", label: upload.label, error: problem ? fileProblemText(shared, problem) : undefined }]}
      before={before}
      submit={words.request.continue}
    >
      <UploadList files={files} removePath={paths.requestFileRemove(changing)} />
      <FileChoice problem={problem} addPath={paths.requestFileAdd(changing)} />
      <p className="text-small text-muted">{kept}</p>
    </QuestionPage>
  );
}
