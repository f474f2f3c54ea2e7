import type { ComponentProps } from "react";
import { buttonLook, type ButtonKind } from "./button-look";
import { classNames } from "./class-names";

type ButtonProps = ComponentProps<"button"> & { kind?: ButtonKind };

/** A button names the act it does. Submits its form unless told otherwise. */
export function Button({ kind = "primary", type = "submit", className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={classNames(buttonLook(kind), className)} />;
}
