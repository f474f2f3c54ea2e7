/** The instant it is. Doors (routes, tasks, sweeps) call it once and hand it on; the domain takes time as an argument. */
export function now(): Date {
  return new Date();
}
