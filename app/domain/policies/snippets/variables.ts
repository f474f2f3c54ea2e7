import type { Locale } from "../../language";

/** What a snippet can leave to be filled in when it is picked, by its name in each language. */
const VARIABLES = {
  reference: { "zh-CN": "编号", en: "reference" },
  due: { "zh-CN": "期限", en: "due" },
  company: { "zh-CN": "公司", en: "company" },
  right: { "zh-CN": "事项", en: "right" },
  phone: { "zh-CN": "电话", en: "phone" },
  email: { "zh-CN": "邮箱", en: "email" },
} as const satisfies Record<string, Record<Locale, string>>;
type Variable = keyof typeof VARIABLES;

const BY_NAME = new Map<string, Variable>(
  Object.entries(VARIABLES).flatMap(([variable, names]) =>
    Object.values(names).map((name) => [name, variable as Variable] as const),
  ),
);

/**
 * A snippet's words with what is known filled in. In: the words, and the facts in their language (null: there is none). What is not known
 * stays as it is written, between braces, for who picked it to fill in: it is pointed out before it can be sent.
 */
export function fillSnippet(body: string, facts: Readonly<Record<Variable, string | null>>): string {
  return body.replace(/\{([^{}\n]{1,40})\}/g, (written, name: string) => {
    const variable = BY_NAME.get(name.trim());
    return (variable && facts[variable]) ?? written;
  });
}
