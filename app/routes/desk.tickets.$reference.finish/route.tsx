import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import type { AdmittedTicket } from "#app/domain/tickets/desk/page/read-ticket.server";
import { answerRowsOf, unsavedVersion } from "#app/domain/tickets/evidence/answer-rows.server";
import { mayBringPackage } from "#app/domain/tickets/evidence/finding-categories";
import { confirmRedacted, findingsOf } from "#app/domain/tickets/evidence/findings.server";
import { saveAnswer } from "#app/domain/tickets/evidence/save-answer.server";
import { letterLocaleOf } from "#app/domain/tickets/letters/promise/letter-locale.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { decide, type Facts } from "#app/domain/tickets/workflow/workflow";
import { problemOf, type FileProblem } from "#app/http/form/file-problem";
import { fieldsOf, type Fields } from "#app/http/form/returned";
import { cameFrom, ticketAt } from "#app/http/bench/came-from";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { detach, takeAttached } from "#app/http/staff/attach-finding.server";
import { insertSnippet } from "#app/http/preview/insert-snippet.server";
import { letterFor } from "#app/http/preview/letter-words.server";
import type { RefusalCode } from "#app/domain/refusal";
import { showPreview } from "#app/http/preview/show-preview.server";
import {
  type StaffOnTicket,
  requireOnTicket,
  requireTicket,
  requireTicketAccess,
  seenVersion,
} from "#app/http/staff/ticket.server";
import { doneAt } from "#app/http/answer/done.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { reshaped, ROW_BUTTON, withUnseenEnds } from "../desk.tickets.$reference.$action/finish-form";
import { shownTicket } from "../desk.tickets.$reference.$action/shown";
import { loadBench } from "../desk/bench/bench.server";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { isReadByPerson, wordErrors } from "../desk/letter-words/to-person";
import { PREVIEW } from "../desk/preview/preview-button";
import { FinishPage } from "./finish-page";
import { finishing, finishingActs, parseAnswer } from "./finishing.server";
import { gridFields } from "./grid-fields";
import { GRID_LIMITS, resolveGrid, withoutFollowing } from "./grid-form";
import { conflictErrors, marked } from "./marks.server";
import { attachedTo, categoriesOf, gridOf, shownFound } from "./shown-grid";

export const handle: PageHandle = {
  form: (loaded) => ((loaded as { refused: Refused | null }).refused ? undefined : DESK_FORM),
};
export const meta = deskMeta(
  ({ actions }, { reference }: { frame: DeskFrame; reference: string }) => `${actions.finish.title} · ${reference}`,
);

/** What this page itself is for: it stands in the way of finishing, not of writing here. */
const WRITTEN_HERE: readonly string[] = ["findings-missing", "not-redacted"];

type Standing = { refused: Refused | null; later: Refused | null };

/** Whether the answer can be written now, and finished: `refused` where it cannot be written, `later` where it cannot be finished yet. */
function standing(facts: Facts, right: AdmittedTicket["right"], staff: StaffOnTicket): Standing {
  const decision = decide("finish", facts, { kind: "staff", id: staff.id, role: staff.role });
  if (decision.ok || WRITTEN_HERE.includes(decision.refusal)) return { refused: null, later: null };
  const gathering =
    mayBringPackage(right) &&
    (facts.status === "handling" || facts.status === "approved") &&
    facts.assigneeId === staff.id;
  return gathering ? { refused: null, later: decision } : { refused: decision, later: null };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicket(request, staff, now);
  const [categories, grid] = [categoriesOf(ticket), gridOf(ticket)];
  const [found, rows, unsaved] = await Promise.all([
    findingsOf(ticket.id, categories),
    answerRowsOf(ticket.id),
    unsavedVersion(ticket.id),
  ]);
  const { refused, later } = standing(ticket.facts, ticket.right, staff);
  const kept = marked(gridFields(ticket, categories, grid, { found, rows }), grid, rows, unsaved);
  const page = {
    frame: await deskFrame(request, context, staff),
    bench: await loadBench(request, ticket, { staffId: staff.id, now, locale }),
    reference: ticket.reference,
    shown: {
      ...shownTicket(ticket, "finish", civilDateIn(now, ticket.profile.zone)),
      kept,
      letter: await letterFor(ticket),
    },
    grid,
    categories,
    found: shownFound(found),
    redacted: ticket.facts.findings === "ready",
    refused,
    later,
  };
  return data(page, { status: refused ? 409 : 200 });
}

const NOTHING = { ok: true } as const;

/** What is said beside the box for covering others' data, where that is in the way. */
const COVER_ERRORS = { "not-redacted": "accept-all", "findings-missing": "findings-missing" } as const;

function isAboutCover(refusal: RefusalCode): refusal is keyof typeof COVER_ERRORS {
  return Object.hasOwn(COVER_ERRORS, refusal);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now } = callerOf(request, context);
  const ticket = await requireTicketAccess(request, staff, now);
  const acting = { ticket, staff, now };
  const asked = { ticketId: ticket.id, staffId: staff.id, now };
  const grid = gridOf(ticket);
  const { form, attached } = await takeAttached(request, context, asked, grid.gathered, GRID_LIMITS);
  const { switched, toMend, refused } = deskForm(form, request, context);
  const typed = fieldsOf(form);
  const back = (fields: Fields, file: FileProblem | null = null) => {
    if (file) noteProblem(context);
    const page = { returned: { typed: fields, errors: {} }, refused: null, file, uploaded: attached.ok };
    return data(page, { status: file ? 422 : 200 });
  };
  const pressed = String(form.get(ROW_BUTTON) ?? "");
  if (!attached.ok && (attached.refusal !== "file-none" || pressed === "attach")) {
    const problem = problemOf(attached);
    return problem ? back(typed, problem) : refused(attached);
  }
  if (switched) return switched;
  const locale = await letterLocaleOf(ticket.id, ticket.profile.languages);
  const inserted = await insertSnippet(form, { ...ticket, locale }, (name) => isReadByPerson("finish", name));
  if (inserted) return back(inserted);
  const row = reshaped(pressed, typed);
  if (row) return back(row);
  if (pressed === "attach") return back(typed);
  const gone = await detach(pressed, asked, grid.gathered);
  if (gone) return gone.ok ? back(typed) : refused(gone);

  const toFinish = pressed !== "save";
  const found = await findingsOf(ticket.id, categoriesOf(ticket));
  const { shown, answer, parts, errors } = resolveGrid(typed, grid, attachedTo(found), toFinish);
  const parsed = toFinish ? await parseAnswer(acting, answer) : null;
  // All that is to be mended is said at once; what only the letter's language is about keeps nobody from looking at it.
  const words = toFinish && pressed !== PREVIEW ? wordErrors("finish", shown, locale) : {};
  const toSay = { ...words, ...(parsed && !parsed.ok ? withoutFollowing(parsed.errors, errors) : {}), ...errors };
  if (Object.keys(toSay).length > 0) return toMend({ typed: shown, errors: toSay });
  const unseen = toFinish ? withUnseenEnds(shown) : null;
  if (unseen) return back(unseen);

  if (pressed === PREVIEW && parsed?.ok) {
    const looked = await showPreview(acting, finishingActs(acting, parsed.value, parts, form));
    if (!looked.ok && isAboutCover(looked.refusal))
      return toMend({ typed: shown, errors: { redacted: COVER_ERRORS[looked.refusal] } });
    if (!looked.ok) return refused(looked);
    return data({ returned: { typed, errors: {} }, refused: null, preview: looked.preview });
  }
  const saved = await saveAnswer(asked, parts);
  if (!saved.ok) return refused(saved);
  const { conflicts, versions, unsaved, findings } = saved.saved;
  if (conflicts.length > 0) return toMend({ typed: shown, errors: conflictErrors(shown, grid, conflicts) });
  const fresh = () =>
    marked(
      shown,
      grid,
      [...versions].map(([key, version]) => ({ key, version })),
      unsaved,
    );
  const covered = form.get("redacted") === "yes";
  const confirmed = covered && findings !== "ready" ? await confirmRedacted(asked) : NOTHING;
  // Ticked before there is anything to confirm: what was written is kept, and beside the box it says why that is not.
  if (!toFinish && !confirmed.ok && confirmed.refusal === "findings-missing")
    return toMend({ typed: fresh(), errors: { redacted: confirmed.refusal } });
  if (!toFinish || !parsed?.ok)
    throw doneAt(
      paths.ticketAction(ticket.reference, "finish", { from: cameFrom(new URL(request.url).searchParams) }),
      "saved",
    );
  const again = fresh();
  if (!covered && findings === "not-redacted") return toMend({ typed: again, errors: { redacted: "accept-all" } });
  if (!confirmed.ok) return refused(confirmed, again);
  const asking = finishing(acting, parsed.value, seenVersion(form));
  const moved = await move(asking);
  forgetCounts();
  if (moved.ok) throw doneAt(ticketAt(request, ticket.reference), asking.action);
  return refused(moved, again);
}

export default function Finish() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [file, uploaded] = answered && "file" in answered ? [answered.file, answered.uploaded] : [null, false];
  return (
    <FinishPage
      {...page}
      refusedNow={page.refused}
      refusedThen={answered?.refused ?? null}
      file={file ?? null}
      uploaded={uploaded ?? false}
      preview={answered && "preview" in answered ? answered.preview : null}
    />
  );
}
