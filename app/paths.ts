function numbered(path: string, n: number | undefined): string {
  return n === undefined ? path : `${path}?n=${n}`;
}

/** The notices of one kind under one policy. */
type ProgrammesOf = { kind: string; policy: string };

/** What an address asks for beside its path; nothing of what is not set. */
function asked(query: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
}

/** Which part of a ticket's page, and from which queue one came to it, as that queue's own query. */
type TicketPlace = { tab?: string; from?: string };

/** Every URL of the product. No personal data and no secret ever stands in one. */
export const paths = {
  home: () => "/",
  language: () => "/language",
  keptDiscard: () => "/kept/discard",
  portals: () => "/p",
  portal: (policyId: string) => `/p/${encodeURIComponent(policyId)}`,
  /** The policy's own text, as it goes with a version; without one, with the version in force. */
  policyText: (policyId: string, version?: number) =>
    `/p/${encodeURIComponent(policyId)}/text${version === undefined ? "" : `/${version}`}`,
  /** What the controller tells everybody under a policy, and one notice of it. */
  policyNotices: (policyId: string) => `/p/${encodeURIComponent(policyId)}/notices`,
  policyNotice: (policyId: string, id: string) => `/p/${encodeURIComponent(policyId)}/notices/${id}`,
  /** Where filing begins, with the right or rights chosen and the policy named where they are known. */
  start: (right: string | readonly string[] = [], policyId?: string) => {
    const rights = [right].flat().map((each) => ["right", each]);
    const query = new URLSearchParams([...rights, ...(policyId ? [["policy", policyId]] : [])]).toString();
    return query ? `/request/right?${query}` : "/request/right";
  },
  request: (step: string, note?: "resent" | "wait") => (note ? `/request/${step}?note=${note}` : `/request/${step}`),
  /** The check page, which says that the request was changed after a page was shown. */
  /** That a portal takes no requests any more. */
  requestClosed: (policyId: string) => `/request/closed?policy=${policyId}`,
  requestChanged: () => "/request/check?problem=draft-changed",
  /** “What exactly” of one of several rights. */
  what: (right: string) => `/request/what?${new URLSearchParams({ right })}`,
  changeAnswer: (step: string, right?: string) =>
    `/request/${step}?${new URLSearchParams({ ...(right ? { right } : {}), change: "1" })}`,
  requestFileAdd: (change = false) => `/request/evidence/add${change ? "?change=1" : ""}`,
  requestFileBack: (change = false) => `/request/evidence/back${change ? "?change=1" : ""}`,
  requestFileRemove: (change = false) => `/request/evidence/remove${change ? "?change=1" : ""}`,
  track: () => "/track",
  /** Where a page of a ticket leads whose time is over; with the reference, where it is known whose page it was. */
  trackAgain: (reference?: string) =>
    reference ? `/track?again=1&reference=${encodeURIComponent(reference)}` : "/track?again=1",
  trackReference: (reference: string) => `/track?reference=${encodeURIComponent(reference)}`,
  trackCode: (note?: "resent" | "wait") => (note ? `/track/code?note=${note}` : "/track/code"),
  trackResend: () => "/track/resend",
  trackVisit: () => "/track/visit",
  trackVisitWithdraw: () => "/track/visit/withdraw",
  /** A ticket's own pages; of a visit with several tickets the one of this number in the overview. */
  trackTicket: (n?: number) => numbered("/track/ticket", n),
  /** A ticket's page after something was added to it, which says that it was received. */
  trackAdded: (what: "file" | "words" | "both", n?: number) =>
    `${numbered("/track/ticket", n)}${n === undefined ? "?" : "&"}added=${what}`,
  /** The answer on paper, as it was sent. */
  trackAnswer: (n?: number) => numbered("/track/ticket/answer.pdf", n),
  /** Where what the policy asks for is signed under penalty of perjury. */
  trackDeclaration: (n?: number) => numbered("/track/ticket/declaration", n),
  trackClear: (n?: number) => numbered("/track/ticket/clear", n),
  trackComplain: (n?: number) => numbered("/track/ticket/complain", n),
  trackLinked: (n?: number) => numbered("/track/ticket/linked", n),
  trackWithdraw: (n?: number) => numbered("/track/ticket/withdraw", n),
  trackFileAdd: (n?: number) => numbered("/track/ticket/files/add", n),
  trackFileRemove: (n?: number) => numbered("/track/ticket/files/remove", n),
  trackPackage: (n?: number) => numbered("/track/ticket/package", n),
  trackLeave: () => "/track/leave",
  trackElsewhere: (n?: number) => numbered("/track/elsewhere", n),
  /** The link in a recipient's letter. Its token is exchanged for a cookie at once, and is cut out of logs. */
  recipientLink: (token: string) => `/answer/${token}`,
  recipient: () => "/answer",
  /** Whether somebody agrees to a request that was made for them or by a child; by the link of a letter. */
  permission: () => "/permission",
  /** The link in a letter about a changed policy. Its token is exchanged for a cookie at once, and is cut out of logs. */
  noticeLink: (token: string) => `/notice/${token}`,
  notice: () => "/notice",
  health: () => "/health",

  desk: () => "/desk",
  /** `why`: the session was over, or something was sent that was not done; `ended`: somebody else ended it: the page says so. */
  signIn: (next?: string, why?: "over" | "unsent", ended?: string) => {
    const query = [
      ...(next ? [`next=${encodeURIComponent(next)}`] : []),
      ...(why ? [`${why}=1`] : []),
      ...(ended ? [`ended=${ended}`] : []),
    ];
    return query.length > 0 ? `/desk/sign-in?${query.join("&")}` : "/desk/sign-in";
  },
  signOut: () => "/desk/sign-out",
  /** `by`: with a code, even of who has a passkey. */
  secondFactor: (next?: string, by?: "code") => {
    const query = [...(next ? [`next=${encodeURIComponent(next)}`] : []), ...(by ? ["code=1"] : [])];
    return query.length > 0 ? `/desk/second-factor?${query.join("&")}` : "/desk/second-factor";
  },
  secondFactorPasskey: (next: string) => `/desk/second-factor/passkey?next=${encodeURIComponent(next)}`,
  /** Where a passkey is the whole sign-in. */
  passkey: (next?: string) => (next ? `/desk/passkey?next=${encodeURIComponent(next)}` : "/desk/passkey"),
  secondFactorEnrol: () => "/desk/second-factor/enrol",
  secondFactorConfirm: () => "/desk/second-factor/confirm",
  /** The link in a letter to a colleague. Its token is exchanged for a cookie at once, and is cut out of logs. */
  staffLink: (token: string) => `/desk/link/${token}`,
  /** Signing in with the company: away to its provider; and where that sends people back to. */
  company: (next?: string) => (next ? `/desk/company?next=${encodeURIComponent(next)}` : "/desk/company"),
  companyCallback: () => "/desk/company/callback",
  newPassword: () => "/desk/link",
  forgot: () => "/desk/forgot",
  bulk: () => "/desk/bulk",
  batch: (id: string) => `/desk/bulk/${id}`,
  batchWords: (id: string) => `/desk/bulk/${id}?words=1`,
  batchConfirm: (id: string) => `/desk/bulk/${id}/confirm`,
  batchAct: (id: string, act: "stop" | "undo" | "again") => `/desk/bulk/${id}/${act}`,
  batchProgress: (id: string) => `/desk/bulk/${id}/progress`,
  batchLetter: (id: string, reference: string) => `/desk/bulk/${id}/letters/${reference}`,
  /** Where light or dark is chosen. `back`: the page the buttons stand on. */
  deskTheme: (back?: string) => `/desk/theme${back === undefined ? "" : `?${new URLSearchParams({ back })}`}`,
  savedViews: () => "/desk/views",
  /** Where a view is saved: `query` is what the queue's address says of it. */
  savedViewNew: (query: URLSearchParams) => `/desk/views/new?${query}`,
  savedView: (id: string) => `/desk/views/${id}`,
  savedViewNarrow: (id: string, query: URLSearchParams) => `/desk/views/${id}/narrow?${query}`,
  savedViewRemove: (id: string) => `/desk/views/${id}/remove`,
  ticket: (reference: string, place: TicketPlace = {}) => `/desk/tickets/${reference}${asked(place)}`,
  ticketAction: (reference: string, action: string, { from }: TicketPlace = {}) =>
    `/desk/tickets/${reference}/${action}${asked({ from })}`,
  /** Where it is chosen what stands beside the work on a ticket. `back`: the page the buttons stand on. */
  deskBeside: (back?: string) => `/desk/beside${asked({ back })}`,
  /** The queue as one left it for a ticket. In: its own query, and the ticket. */
  deskAt: (from: string, reference: string) =>
    `/desk?${new URLSearchParams([...new URLSearchParams(from), ["at", reference]])}#at`,
  /** A file that would go with the letter of an act, made from the form as it is. */
  ticketPaper: (reference: string, action: string) => `/desk/tickets/${reference}/${action}/paper`,
  ticketNote: (reference: string) => `/desk/tickets/${reference}/note`,
  ticketLetter: (reference: string, letterId: string) => `/desk/tickets/${reference}/letters/${letterId}`,
  ticketLetterFile: (reference: string, letterId: string, name: string) =>
    `/desk/tickets/${reference}/letters/${letterId}/${encodeURIComponent(name)}`,
  ticketTask: (reference: string, taskId: string, { from }: TicketPlace = {}) =>
    `/desk/tickets/${reference}/tasks/${taskId}${asked({ from })}`,
  deskTasks: () => "/desk/tasks",
  intake: () => "/desk/intake",
  intakePart: (id: string, part: string) => `/desk/intake/${id}/${part}`,
  ticketMerge: (reference: string, { from, other }: TicketPlace & { other?: string } = {}) =>
    `/desk/tickets/${reference}/merge${asked({ from, with: other })}`,
  ticketSplit: (reference: string, { from, right }: TicketPlace & { right?: string } = {}) =>
    `/desk/tickets/${reference}/split${asked({ from, right })}`,
  ticketApart: (reference: string, { from }: TicketPlace = {}) => `/desk/tickets/${reference}/apart${asked({ from })}`,
  ticketReceived: (reference: string) => `/desk/tickets/${reference}/received`,
  ticketContact: (reference: string) => `/desk/tickets/${reference}/contact`,
  ticketFiles: (reference: string) => `/desk/tickets/${reference}?tab=files`,
  ticketFile: (reference: string, fileId: string) => `/desk/tickets/${reference}/files/${fileId}`,
  ticketFilePicture: (reference: string, fileId: string, page: number) =>
    `/desk/tickets/${reference}/files/${fileId}/pictures/${page}`,
  ticketPermission: (reference: string) => `/desk/tickets/${reference}/permission`,
  ticketDeclaration: (reference: string, id: string) => `/desk/tickets/${reference}/declarations/${id}`,
  /** Where staff write down that the person is a minor. */
  ticketMinor: (reference: string) => `/desk/tickets/${reference}/minor`,
  /** Where everything there is about a ticket is taken out as one file, ready where it was asked for; and that file. */
  caseFile: (reference: string, ready?: string) =>
    `/desk/tickets/${reference}/case-file${ready ? `?ready=${ready}` : ""}`,
  caseFileProgress: (reference: string, dossierId: string) =>
    `/desk/tickets/${reference}/case-file/${dossierId}/progress`,
  caseFileZip: (reference: string, dossierId: string) => `/desk/tickets/${reference}/case-file/${dossierId}`,
  /** Where an open page of a ticket says that it is still open. */
  ticketPresence: (reference: string) => `/desk/tickets/${reference}/presence`,
  /** What was put aside and waits for a second person. */
  aside: () => "/desk/aside",
  /** What a colleague is told of: the list, one entry, and the stream that says how much is unread. */
  told: (after?: string) => `/desk/told${after ? `?after=${after}` : ""}`,
  toldEntry: (id: string) => `/desk/told/${id}`,
  toldStream: () => "/desk/told/stream",
  ticketTakeOver: (reference: string, { from }: TicketPlace = {}) =>
    `/desk/tickets/${reference}/take-over${asked({ from })}`,
  ticketAssign: (reference: string, { from }: TicketPlace = {}) =>
    `/desk/tickets/${reference}/assign${asked({ from })}`,

  /** Where a colleague asks to see a ticket about a child, told that what they sent was not done where it was; and where those who decide find what was asked. */
  ticketAccess: (reference: string, { note, from }: { note?: "not-done"; from?: string } = {}) =>
    `/desk/tickets/${reference}/access${asked({ note, from })}`,
  accessRequests: () => "/desk/access",
  accessRequest: (accessId: string) => `/desk/access/${accessId}`,
  accessEnd: (accessId: string) => `/desk/access/${accessId}/end`,

  /** Who is away and who stands in; how new tickets are given out; who is told of a ticket when. */
  away: (done?: string) => `/desk/away${done ? `?done=${done}` : ""}`,
  awayNew: () => "/desk/away/new",
  awayEnd: (id: string) => `/desk/away/${id}/end`,
  giving: () => "/desk/giving",
  givingScope: (scope: string, done?: string) => `/desk/giving/${scope}${done ? `?done=${done}` : ""}`,
  givingFixedNew: (scope: string) => `/desk/giving/${scope}/fixed/new`,
  givingFixed: (scope: string, id: string) => `/desk/giving/${scope}/fixed/${id}`,
  escalation: (done?: string) => `/desk/escalation${done ? `?done=${done}` : ""}`,
  /** Of a policy; of all of them, where it is empty: no policy has such an id. */
  escalationOf: (policyId: string) => `/desk/escalation/${policyId === "" ? "_all" : policyId}`,

  colleagues: (page = 1) => `/desk/staff${page > 1 ? `?page=${page}` : ""}`,
  teams: () => "/desk/teams",
  teamNew: () => "/desk/teams/new",
  team: (id: string) => `/desk/teams/${id}`,
  teamName: (id: string) => `/desk/teams/${id}/name`,
  teamHold: (id: string) => `/desk/teams/${id}/hold`,
  teamRelease: (id: string, policyId: string, right: string) =>
    `/desk/teams/${id}/release?${new URLSearchParams({ policy: policyId, right })}`,
  teamMemberNew: (id: string) => `/desk/teams/${id}/members/new`,
  teamMember: (id: string, colleague: string) => `/desk/teams/${id}/members/${colleague}`,
  teamEnd: (id: string) => `/desk/teams/${id}/end`,
  colleagueNew: () => "/desk/staff/new",
  /** `done`: what was just done, which the page says. */
  colleague: (id: string, done?: string) => `/desk/staff/${id}${done ? `?done=${done}` : ""}`,
  colleagueRole: (id: string) => `/desk/staff/${id}/role`,
  colleagueAct: (id: string, act: string) => `/desk/staff/${id}/act/${act}`,
  colleagueSession: (id: string) => `/desk/staff/${id}/session`,
  colleagueTickets: (id: string) => `/desk/staff/${id}/tickets`,
  /** What a colleague did; `after`: the line the page goes on after. */
  colleagueDeeds: (id: string, after?: string) => `/desk/staff/${id}/deeds${after ? `?after=${after}` : ""}`,
  account: (done?: string) => `/desk/account${done ? `?done=${done}` : ""}`,
  accountPassword: () => "/desk/account/password",
  accountFactor: () => "/desk/account/factor",
  accountFactorConfirm: () => "/desk/account/factor/confirm",
  accountPasskeyNew: () => "/desk/account/passkeys/new",
  accountPasskeyConfirm: () => "/desk/account/passkeys/confirm",
  accountPasskey: (id: string) => `/desk/account/passkeys/${id}`,
  accountCodes: () => "/desk/account/codes",
  accountLanguage: () => "/desk/account/language",
  accountSession: () => "/desk/account/session",

  /** How the whole product runs. `done`: what was just done, which the page says. */
  operations: (done?: string) => `/desk/operations${done ? `?done=${done}` : ""}`,
  operationsJournal: () => "/desk/operations/journal",
  givenUpTask: (id: string, act: "again" | "aside") => `/desk/operations/tasks/${id}/${act}`,

  programmes: (only?: ProgrammesOf) => `/desk/programmes${only ? `?${new URLSearchParams(only)}` : ""}`,
  programmeNew: (only?: ProgrammesOf) => `/desk/programmes/new${only ? `?${new URLSearchParams(only)}` : ""}`,
  programme: (id: string) => `/desk/programmes/${id}`,
  programmeWords: (id: string) => `/desk/programmes/${id}/words`,
  programmeAudience: (id: string) => `/desk/programmes/${id}/audience`,
  programmeLetter: (id: string, letter?: { to: string; locale: string }) =>
    `/desk/programmes/${id}/letter${letter ? `?to=${letter.to}&locale=${letter.locale}` : ""}`,
  programmeAct: (id: string, act: string) => `/desk/programmes/${id}/act/${act}`,
  programmePace: (id: string) => `/desk/programmes/${id}/pace`,
  programmeReturned: (id: string) => `/desk/programmes/${id}/returned`,
  programmeTask: (id: string, taskId: string) => `/desk/programmes/${id}/tasks/${taskId}`,
  /** Who was not reached; `after`: the place in the list after which the page begins. */
  programmeUnreached: (id: string, after?: number) =>
    `/desk/programmes/${id}/unreached${after === undefined ? "" : `?after=${after}`}`,
  programmeUnreachedList: (id: string) => `/desk/programmes/${id}/unreached.csv`,
  programmeConnected: (id: string) => `/desk/programmes/${id}/connected`,
  programmeTold: (id: string) => `/desk/programmes/${id}/told`,
  programmePublish: (id: string) => `/desk/programmes/${id}/publish`,
  programmeProof: (id: string) => `/desk/programmes/${id}/proof.csv`,

  /** Where tickets are looked for by what somebody says; and what one search found, a page at a time. Nothing that was typed stands in either. */
  search: () => "/desk/search",
  /** The same, after results whose time is over. */
  searchOver: () => "/desk/search?over=1",
  searchResults: (searchId: string, page = 1) => `/desk/search/${searchId}${page > 1 ? `?page=${page}` : ""}`,
  /** The way from a search for a person to one of the tickets found, which writes down that it was opened. */
  searchOpen: (searchId: string, reference: string, page = 1) =>
    `/desk/search/${searchId}/${reference}${page > 1 ? `?page=${page}` : ""}`,
  /** What colleagues searched. */
  searches: (after?: string) => `/desk/searches${after ? `?after=${after}` : ""}`,

  policies: () => "/desk/policies",
  /** Words that are written often. */
  /** By which days terms are counted; one year of one calendar. */
  calendars: (shown?: { calendar: string; year: number }) =>
    `/desk/calendars${shown ? `?${new URLSearchParams({ calendar: shown.calendar, year: String(shown.year) })}` : ""}`,
  snippets: (page = 1) => `/desk/texts${page > 1 ? `?page=${page}` : ""}`,
  snippetNew: () => "/desk/texts/new",
  snippet: (id: string) => `/desk/texts/${id}`,
  policyNew: () => "/desk/policies/new",
  policy: (policyId: string) => `/desk/policies/${encodeURIComponent(policyId)}`,
  policyStart: (policyId: string) => `/desk/policies/${encodeURIComponent(policyId)}/start`,
  policySection: (policyId: string, section: string) =>
    `/desk/policies/${encodeURIComponent(policyId)}/edit/${section}`,
  /** The versions to compare by number; without them the draft with the version in force. */
  policyCompare: (policyId: string, versions?: { from: number; to: number }) =>
    `/desk/policies/${encodeURIComponent(policyId)}/compare${versions ? `?from=${versions.from}&to=${versions.to}` : ""}`,
  policyPublish: (policyId: string) => `/desk/policies/${encodeURIComponent(policyId)}/publish`,
  /** What waits for a second person about a policy; what is done about it. */
  policyProposal: (policyId: string, act?: "agree" | "send-back" | "call-off") =>
    `/desk/policies/${encodeURIComponent(policyId)}/proposal${act ? `/${act}` : ""}`,
  policyGrounds: (policyId: string) => `/desk/policies/${encodeURIComponent(policyId)}/grounds`,
  policyRetire: (policyId: string) => `/desk/policies/${encodeURIComponent(policyId)}/retire`,
  policyDiscard: (policyId: string) => `/desk/policies/${encodeURIComponent(policyId)}/discard`,
  policyVersion: (policyId: string, version: number) =>
    `/desk/policies/${encodeURIComponent(policyId)}/versions/${version}`,
  /** The ledger of the version in force, or of the draft. */
  policyPromises: (policyId: string, of: "in-force" | "draft" = "in-force") =>
    `/desk/policies/${encodeURIComponent(policyId)}/promises${of === "draft" ? "?of=draft" : ""}`,
  policyPromisesCsv: (policyId: string, of: "in-force" | "draft" = "in-force") =>
    `/desk/policies/${encodeURIComponent(policyId)}/promises.csv${of === "draft" ? "?of=draft" : ""}`,
  policyPromiseAdd: (policyId: string) => `/desk/policies/${encodeURIComponent(policyId)}/promises/add`,
  policyPromise: (policyId: string, line: string) =>
    `/desk/policies/${encodeURIComponent(policyId)}/promises/line/${encodeURIComponent(line)}`,
  policyPromiseRemove: (policyId: string, line: string) =>
    `/desk/policies/${encodeURIComponent(policyId)}/promises/line/${encodeURIComponent(line)}/remove`,
  policyTextEdit: (policyId: string) => `/desk/policies/${encodeURIComponent(policyId)}/text`,
  policyPreview: (policyId: string, right?: string) =>
    `/desk/policies/${encodeURIComponent(policyId)}/preview${right ? `/${right}` : ""}`,
  policyLetters: (policyId: string, letter?: { kind: string; locale: string }) =>
    `/desk/policies/${encodeURIComponent(policyId)}/letters${letter ? `?kind=${letter.kind}&locale=${letter.locale}` : ""}`,

  reports: () => "/reports",
  reportsCsv: () => "/reports/figures.csv",
  reportTickets: () => "/reports/tickets",
  reportTicketsCsv: () => "/reports/tickets.csv",
  samples: () => "/reports/samples",
  sample: (id: string) => `/reports/samples/${id}`,
  sampleCsv: (id: string) => `/reports/samples/${id}.csv`,
} as const;

/** The field of an address by which a letter's link says in which language its reader reads; taken out of the address at once. */
export const LINK_LANGUAGE = "lang";

/** A letter's link: an absolute address under the portal's origin (no trailing slash) that opens in the letter's language. */
export function letterLink(origin: string, path: string, locale: string): string {
  const url = new URL(path, origin);
  url.searchParams.set(LINK_LANGUAGE, locale);
  return url.toString();
}
