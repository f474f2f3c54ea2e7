import type { ReactNode } from "react";

type MessagePageProps = { title: string; lang?: string; children: ReactNode };

/** A page that has only something to say: not found, gone, out of order. */
export function MessagePage({ title, lang, children }: MessagePageProps) {
  return (
    <section lang={lang} className="flex flex-col gap-4 not-first:mt-12">
      <h1>{title}</h1>
      {children}
    </section>
  );
}
