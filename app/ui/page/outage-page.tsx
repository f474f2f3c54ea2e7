import type { SharedCopy } from "#app/copy/zh-CN/shared";
import { Button } from "../button";
import { FileField } from "../form/file-field";

type OutagePageProps = {
  words: SharedCopy["outage"];
  /** Where the same is asked for or sent once more. */
  path: string;
  home: string;
  /** What was sent; null where nothing was sent, `lost` where it cannot be sent again from here. */
  sent: { fields: [name: string, value: string][]; files: string[]; secrets: boolean } | "lost" | null;
};

/** Says that something we stand on is away, and gives back what was typed: it is sent again from here, unchanged. */
export function OutagePage({ words, path, home, sent }: OutagePageProps) {
  return (
    <main id="main" className="mx-auto flex max-w-[44rem] flex-col gap-4 px-4 py-12">
      <h1>{words.title}</h1>
      <p>{sent ? words.sending : words.reading}</p>
      {sent === "lost" ? <p>{words.notKept}</p> : null}
      {sent && sent !== "lost" ? <Again words={words} path={path} {...sent} /> : null}
      <p className="flex gap-4">
        {sent ? null : <a href={path}>{words.again}</a>}
        <a href={home}>{words.home}</a>
      </p>
    </main>
  );
}

type AgainProps = Pick<OutagePageProps, "words" | "path"> & Exclude<OutagePageProps["sent"], "lost" | null>;

function Again({ words, path, fields, files, secrets }: AgainProps) {
  return (
    <form
      method="post"
      action={path}
      encType={files.length > 0 ? "multipart/form-data" : undefined}
      className="flex flex-col items-start gap-4"
    >
      {fields.length > 0 ? <p>{words.kept}</p> : null}
      {secrets ? <p>{words.secrets}</p> : null}
      {files.length > 0 ? <p>{words.files}</p> : null}
      {files.map((name) => (
        <FileField key={name} id={name} name={name} label={words.file} accept="" />
      ))}
      {fields.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <Button>{words.again}</Button>
    </form>
  );
}
