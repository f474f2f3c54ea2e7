import type { RefusalCode } from "#app/domain/refusal";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "../frame";

/** As much of a password as is looked at: one more sign than there may be. */
const READ = 129;

function typed(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, READ) : "";
}

/** A new password as it was typed, twice. Every sign counts. */
export function readNewPassword(form: FormData): { wanted: string; again: string } {
  return { wanted: typed(form, "password"), again: typed(form, "again") };
}

/** Whether both times the same was typed. */
export function repeatFlaw(wanted: string, again: string): RefusalCode | null {
  return wanted === again ? null : "password-differs";
}

/** The two fields of a new password. In: what is wrong with what was typed. */
export function NewPasswordFields({ refusal }: { refusal: RefusalCode | undefined }) {
  const { words, shared } = useDeskWords();
  const say = words.signIn.link;
  const error = refusal && shared.refusals[refusal];
  const ofRepeat = refusal === "password-differs";
  const ofPassword = !ofRepeat && refusal !== "password-wrong" && refusal !== "too-many-tries";
  return (
    <>
      <TextField
        id="password"
        name="password"
        label={say.password.label}
        hint={say.password.hint}
        error={ofPassword ? error : undefined}
        type="password"
        autoComplete="new-password"
        width="medium"
      />
      <TextField
        id="again"
        name="again"
        label={say.again}
        error={ofRepeat ? error : undefined}
        type="password"
        autoComplete="new-password"
        width="medium"
      />
    </>
  );
}
