/** Every URL of the product. No personal data and no secret ever stands in one. */
export const paths = {
  home: () => "/",
  language: () => "/language",
  portals: () => "/p",
  portal: (policyId: string) => `/p/${encodeURIComponent(policyId)}`,
  /** Where filing begins, with the right chosen and the policy named where they are known. */
  start: (right?: string, policyId?: string) => {
    const query = new URLSearchParams({ ...(right ? { right } : {}), ...(policyId ? { policy: policyId } : {}) }).toString();
    return query ? `/request/right?${query}` : "/request/right";
  },
  request: (step: string, note?: "resent" | "wait") => (note ? `/request/${step}?note=${note}` : `/request/${step}`),
  changeAnswer: (step: string) => `/request/${step}?change=1`,
  track: () => "/track",
  trackAgain: () => "/track?again=1",
  trackReference: (reference: string) => `/track?reference=${encodeURIComponent(reference)}`,
  trackCode: (note?: "resent" | "wait") => (note ? `/track/code?note=${note}` : "/track/code"),
  trackResend: () => "/track/resend",
  trackTicket: () => "/track/ticket",
  /** The answer on paper, as it was sent. */
  trackAnswer: () => "/track/ticket/answer.pdf",
  trackClear: () => "/track/ticket/clear",
  trackWithdraw: () => "/track/ticket/withdraw",
  trackLeave: () => "/track/leave",
  health: () => "/health",

  desk: () => "/desk",
  signIn: (next?: string) => (next ? `/desk/sign-in?next=${encodeURIComponent(next)}` : "/desk/sign-in"),
  signOut: () => "/desk/sign-out",
  secondFactor: (next?: string) => (next ? `/desk/second-factor?next=${encodeURIComponent(next)}` : "/desk/second-factor"),
  secondFactorEnrol: () => "/desk/second-factor/enrol",
  secondFactorConfirm: () => "/desk/second-factor/confirm",
  deskTake: () => "/desk/take",
  deskTheme: () => "/desk/theme",
  ticket: (reference: string) => `/desk/tickets/${reference}`,
  ticketAction: (reference: string, action: string) => `/desk/tickets/${reference}/${action}`,
  ticketNote: (reference: string) => `/desk/tickets/${reference}/note`,
  ticketLetter: (reference: string, letterId: string) => `/desk/tickets/${reference}/letters/${letterId}`,
  ticketLetterFile: (reference: string, letterId: string, name: string) => `/desk/tickets/${reference}/letters/${letterId}/${encodeURIComponent(name)}`,
  ticketAssign: (reference: string) => `/desk/tickets/${reference}/assign`,

  reports: () => "/reports",
  reportsCsv: () => "/reports/figures.csv",
  reportTickets: () => "/reports/tickets",
  reportTicketsCsv: () => "/reports/tickets.csv",
} as const;

/** A path as an absolute address under the portal's origin (no trailing slash). */
export function absolute(origin: string, path: string): string {
  return new URL(path, origin).toString();
}
