/** Every URL of the product. No personal data and no secret ever stands in one. */
export const paths = {
  home: () => "/",
  language: () => "/language",
  start: (right?: string) => (right ? `/request/right?right=${encodeURIComponent(right)}` : "/request/right"),
  request: (step: string) => `/request/${step}`,
  changeAnswer: (step: string) => `/request/${step}?change=1`,
  track: () => "/track",
  trackReference: (reference: string) => `/track?reference=${encodeURIComponent(reference)}`,
  trackCode: () => "/track/code",
  trackTicket: () => "/track/ticket",
  trackWithdraw: () => "/track/ticket/withdraw",
  trackLeave: () => "/track/leave",
  health: () => "/health",

  desk: () => "/desk",
  signIn: () => "/desk/sign-in",
  signOut: () => "/desk/sign-out",
  secondFactor: () => "/desk/second-factor",
  ticket: (reference: string) => `/desk/tickets/${reference}`,
  ticketAction: (reference: string, action: string) => `/desk/tickets/${reference}/${action}`,
  ticketNote: (reference: string) => `/desk/tickets/${reference}/note`,
  ticketAssign: (reference: string) => `/desk/tickets/${reference}/assign`,

  reports: () => "/reports",
  reportsCsv: () => "/reports/figures.csv",
} as const;

/** A path as an absolute address under the portal's origin (no trailing slash). */
export function absolute(origin: string, path: string): string {
  return new URL(path, origin).toString();
}
