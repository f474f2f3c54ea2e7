import { asTyped, at, isObject, member, type Loose } from "#app/domain/policies/check/loose";
import { followedAt } from "#app/domain/policies/check/term-defaults";
import { termSchema } from "#app/domain/policies/profile/profile-parts";
import { Notice } from "#app/ui/notice";
import type { Editing } from "./field-props";

/** What a right that follows keeps in its form, so that it begins with the same times where it stops following. */
function Kept({ path, value }: { path: string; value: Loose }) {
  if (value === true) return <input type="hidden" name={path} value="on" />;
  if (!isObject(value)) return null;
  return (
    <>
      <input type="hidden" name={`${path}.count`} value={asTyped(member(value, "count"))} />
      <input type="hidden" name={`${path}.unit`} value={asTyped(member(value, "unit"))} />
      {member(value, "roll") === true ? <input type="hidden" name={`${path}.roll`} value="on" /> : null}
    </>
  );
}

function saidOf(editing: Editing): string {
  const { form } = editing.words.words;
  const { termUnits } = editing.words.shared;
  const term = (value: Loose) => {
    const { data } = termSchema.safeParse(value);
    return data ? termUnits[data.unit](data.count) : null;
  };
  const [promise, extension] = [
    at(editing.profile, "termDefaults.term"),
    at(editing.profile, "termDefaults.extension"),
  ];
  return form.follows(term(promise) ?? form.empty, term(extension));
}

/** One of the times of a right that follows those of all: said once, not asked. In: its path, such as `rights.access.term`. */
export function Followed({ path, editing }: { path: string; editing: Editing }) {
  const said = saidOf(editing);
  const name = followedAt(editing.profile, path);
  const { form } = editing.words.words;
  return (
    <>
      <Kept path={path} value={at(editing.profile, `termDefaults.${name}`)} />
      {name === "term" ? (
        <Notice kind="accent" word={form.followsWord}>
          <p>{said}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** That a right has times of its own though there are some for all; nothing for any other field. */
export function Differs({ path, editing }: { path: string; editing: Editing }) {
  const isTerm = /^rights\.[a-z-]+\.term$/.test(path);
  if (!isTerm || at(editing.profile, "termDefaults") === null) return null;
  return <p className="text-soon">{editing.words.words.form.differs}</p>;
}
