import { type DayNumber, dayNumberOf } from "../dates/day-number";
import { FIXED_FEASTS, MOVABLE_FEASTS, SPRING_FESTIVAL_OFFSETS } from "./feasts";

/** The days off of a year that no notice can take away. Beyond the table of movable feasts only the fixed ones. */
export function certainFeasts(year: number): DayNumber[] {
  return [...fixedFeasts(year), ...movableFeasts(year)];
}

function fixedFeasts(year: number): DayNumber[] {
  const inForce = FIXED_FEASTS.findLast((rule) => rule.since <= year);
  return (inForce?.days ?? []).map((day) => dayNumberOf(`${year}-${day}`));
}

function movableFeasts(year: number): DayNumber[] {
  const feasts = MOVABLE_FEASTS.find(([spring]) => spring.startsWith(`${year}-`));
  if (!feasts) return [];
  const [spring, ...oneDayFeasts] = feasts;
  return [...SPRING_FESTIVAL_OFFSETS.map((offset) => dayNumberOf(spring) + offset), ...oneDayFeasts.map(dayNumberOf)];
}
