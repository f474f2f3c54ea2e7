import { FileField } from "#app/ui/form/file-field";
import { useDeskWords } from "../desk/frame";

/** Where a file with the list is chosen; it stands after the words of its form. */
export function ListFile({ error }: { error: string | undefined }) {
  const { file } = useDeskWords().words.programmes.audience;
  return <FileField id="file" name="file" accept=".csv,text/csv,text/plain" {...file} {...(error && { error })} />;
}
