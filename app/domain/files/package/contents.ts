import type { Locale } from "../../language";
import type { FindingBody } from "../finding";

/** A file that lies in a package under a name of ours. */
type Attached = { path: string; name: string; sha256: string };

export type PackageCategory = Omit<FindingBody, "nothing"> & {
  id: string;
  name: string;
  nothing: boolean;
  attached: Attached[];
};

/** What a package holds, in the language of the letters. Days are civil dates of the policy's zone. */
export type PackageContents = {
  locale: Locale;
  reference: string;
  right: "access" | "copy" | "rules";
  rightName: string;
  /** Who answers. */
  controller: string;
  receivedOn: string;
  answeredOn: string;
  categories: PackageCategory[];
};
