import type { ReactNode } from "react";
import { buttonLook, type ButtonKind } from "./button-look";

/** A link that starts something and looks it. */
export function LinkButton({
  href,
  kind = "primary",
  children,
  download,
}: {
  href: string;
  kind?: ButtonKind;
  children: ReactNode;
  download?: boolean;
}) {
  return (
    <a href={href} download={download} className={buttonLook(kind)}>
      {children}
    </a>
  );
}
