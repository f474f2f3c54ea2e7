import { classNames } from "../class-names";
import { controlLook } from "./control-look";
import { describedBy, Field, type FieldWords } from "./field";

type FileFieldProps = FieldWords & {
  name: string;
  /** What the browser offers; whoever takes the file looks for himself. */ accept: string;
};

/** One file to choose, with its label, hint and error. */
export function FileField({ id, label, hint, error, optional, name, accept }: FileFieldProps) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error })}
        className={classNames(
          controlLook,
          "file:mr-3 file:rounded-soft file:border file:border-edge file:bg-paper file:px-3 file:py-1 file:text-ink",
        )}
      />
    </Field>
  );
}
