/** What this start was asked for, from the environment. What the environment gives is used; what it leaves out is embedded. */
export function settings(
  given: Readonly<Record<string, string | undefined>>,
  port: number,
): {
  host: string;
  port: number;
  address: string;
  dataDir: string;
  embeddedDatabase: boolean;
  embeddedMail: boolean;
  demo: boolean;
  exposed: boolean;
};
