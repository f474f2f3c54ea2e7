import { useDeskWords } from "../frame";

/** What a rule's tickets are called: by the team that has them, or that no team has. */
export function useScopeName(): (scope: { team: string | null; all: boolean }) => string {
  const { scopes } = useDeskWords().words.giving;
  return ({ team, all }) => team ?? (all ? scopes.all : scopes.rest);
}
