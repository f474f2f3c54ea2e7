import type { ReactNode } from "react";

type ChartFrameProps = {
  title: string;
  /** The chart as the server drew it: trusted SVG of our own making, never anything a person sent. */
  svg: string;
  /** What the picture shows, in one sentence, for those who cannot see it. */
  description: string;
  /** Period, zone and the moment it was drawn. */
  note: string;
  /** The same figures as a table; never left out. */
  table: ReactNode;
};

/** A chart with its table under it, so that several can stand side by side. On a phone, where its letters could not be read, the table alone. */
export function ChartFrame({ title, svg, description, note, table }: ChartFrameProps) {
  return (
    <figure className="min-w-0 rounded-soft border border-line bg-raised p-4">
      <figcaption>
        <h2 className="text-lead">{title}</h2>
        <p className="text-small text-muted">{note}</p>
      </figcaption>
      <div className="mt-3 flex flex-col gap-4">
        <div
          role="img"
          aria-label={description}
          className="overflow-hidden max-[30rem]:hidden [&_svg]:h-auto [&_svg]:w-full [&_svg]:max-w-[48rem]"
          dangerouslySetInnerHTML={{ __html: svg }}
        />
        <div className="min-w-0">{table}</div>
      </div>
    </figure>
  );
}
