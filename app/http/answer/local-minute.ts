/** As pages and files write instants: the clock's own way, at hand where answers are made. */
export { localMinute, type LocalMinute } from "#app/domain/clock/dates/local-minute";
