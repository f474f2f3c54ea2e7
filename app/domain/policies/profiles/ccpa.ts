import { COMPLAIN_INSIDE, complaint, OWN, promise, written } from "./building";
import { CCPA_GROUNDS, code, rule, unverifiedGrounds, verifiedGrounds } from "./ccpa-grounds";
import { ACCOUNT_AND_CONTACT } from "./clues";

const DAYS_30 = { count: 30, unit: "calendar-day", roll: false } as const;
const DAYS_45 = { count: 45, unit: "calendar-day", roll: false } as const;
const DAYS_90 = { count: 90, unit: "calendar-day", roll: false } as const;
const BUSINESS_DAYS_15 = { count: 15, unit: "working-day", roll: false } as const;
const BUSINESS_DAYS_10 = { count: 10, unit: "working-day", roll: false } as const;
const BUSINESS_DAYS_5 = { count: 5, unit: "working-day", roll: false } as const;

type Grounds = ReturnType<typeof verifiedGrounds>;
type Marks = { right: string; identity: string };

/** A request to know, to delete or to correct: 45 days that run whatever verification takes, prolonged once. */
function verified(
  grounds: Grounds,
  identity: "code-and-facts" | "declaration",
  marks: Marks,
  evidence: NonNullable<Parameters<typeof promise>[3]>["evidence"] = [],
) {
  const times = rule("第7021条（b）");
  return promise(DAYS_45, BUSINESS_DAYS_10, grounds, {
    extension: DAYS_45,
    denyAfter: DAYS_45,
    outerLimit: DAYS_90,
    identity,
    evidence,
    stands: { ...marks, term: times, extension: times, denyAfter: times },
  });
}

/** A request nobody has to prove themselves for. In: where it stands, and where its term does. */
function unverified(right: string, term: string, grounds: Grounds) {
  return promise(BUSINESS_DAYS_15, BUSINESS_DAYS_5, grounds, {
    identity: "none",
    stands: { right, term, identity: rule("第7060条（b）") },
  });
}

/** A profile after the law of California: what is verified, how surely, and what may be asked without any proof. */
export const ccpa = written({
  id: "ccpa",
  name: { "zh-CN": "CCPA 示例", en: "CCPA example" },
  controller: {
    name: { "zh-CN": "示例公司（加州）", en: "Example Company (California)" },
    hotline: null,
    email: "privacy@ccpa.example",
    address: null,
  },
  policyDate: null,
  zone: "America/Los_Angeles",
  // Holidays of California are not known to it: without them a term in business days ends earlier, never later.
  calendar: "weekends",
  law: "ccpa",
  requesters: [
    { kind: "subject", stands: rule("第7060条（a）"), evidence: [] },
    {
      kind: "agent",
      stands: rule("第7063条"),
      evidence: [
        {
          "zh-CN": "本人签字的授权；或者依《加州遗嘱认证法典》第4121条至第4130条作出的授权书",
          en: "A permission signed by the person, or a power of attorney under Probate Code sections 4121 to 4130",
          stands: rule("第7063条（a）、（b）"),
        },
      ],
    },
  ],
  clues: ACCOUNT_AND_CONTACT,
  rights: {
    access: verified(verifiedGrounds("第7024条（b）", ["not-searchable", "第7024条（c）"]), "code-and-facts", {
      right: rule("第7024条（b）"),
      identity: rule("第7062条（b）"),
    }),
    copy: verified(
      verifiedGrounds("第7024条（a）", ["not-searchable", "第7024条（c）"], ["never-disclosed", "第7024条（d）"]),
      "declaration",
      { right: rule("第7024条（a）"), identity: rule("第7062条（c）") },
      [
        {
          "zh-CN": "您在申请的进度页签署的声明：写明您是为自己申请，还是受谁委托；不实的，依法承担伪证责任",
          en: "A declaration that you sign on the page of your request, under penalty of perjury: that you ask for yourself, or with the permission of the person you act for",
          stands: rule("第7062条（c）"),
        },
      ],
    ),
    correct: verified(verifiedGrounds("第7023条（a）", ["more-likely-accurate", "第7023条（b）"]), "code-and-facts", {
      right: rule("第7023条"),
      identity: OWN,
    }),
    delete: verified(verifiedGrounds("第7022条（a）", ["exception-applies", "第7022条"]), "code-and-facts", {
      right: rule("第7022条"),
      identity: OWN,
    }),
    "opt-out": unverified(
      rule("第7026条"),
      rule("第7026条"),
      unverifiedGrounds(rule("第7026条"), rule("第7026条（j）")),
    ),
    limit: unverified(code("第1798.121条（a）"), OWN, unverifiedGrounds(rule("第7027条（f）"), OWN)),
    complaint: complaint(DAYS_30, BUSINESS_DAYS_10),
  },
  // Its form is that of California's unsworn declarations: true, under penalty of perjury, under the laws of the State, signed, with the date.
  declaration: {
    own: {
      "zh-CN":
        "我声明：我就是这份申请所要的个人信息涉及的消费者本人；我在申请中提供的、用来核验我身份的内容都是真实的。以上内容真实无误；如有不实，我依加利福尼亚州法律承担伪证责任。",
      en: "I declare that I am the consumer whose personal information is the subject of this request, and that what I told in it to be verified by is mine. I declare under penalty of perjury under the laws of the State of California that the foregoing is true and correct.",
    },
    behalf: {
      "zh-CN":
        "我声明：我代这份申请中写明的消费者提出申请；所要的个人信息属于该消费者，该消费者已经授权我提出申请；我在申请中提供的、用来核验身份的内容都是真实的。以上内容真实无误；如有不实，我依加利福尼亚州法律承担伪证责任。",
      en: "I declare that I make this request for the consumer named in it, that the personal information asked for is about that consumer, that the consumer gave me permission to ask, and that what I told in it to be verified by is true. I declare under penalty of perjury under the laws of the State of California that the foregoing is true and correct.",
    },
    keepMonths: 24,
    stands: rule("第7062条（c）"),
    keepStands: OWN,
  },
  ownGrounds: CCPA_GROUNDS,
  deletionGrounds: [
    {
      id: "asked",
      text: { "zh-CN": "要求删除从本人处收集的信息", en: "Deletion is asked of the data collected from the person" },
      stands: rule("第7022条"),
    },
  ],
  consents: [],
  consequences: [],
  copyFormats: ["html", "json", "csv"],
  dataCategories: [{ id: "account", text: { "zh-CN": "账号", en: "Account" }, stands: OWN }],
  recipients: [
    {
      id: "service-providers",
      text: { "zh-CN": "服务提供商", en: "Service providers" },
      stands: rule("第7022条（b）"),
    },
    {
      id: "third-parties",
      text: {
        "zh-CN": "接受出售、共享信息的第三方",
        en: "Third parties to whom data are sold or with whom they are shared",
      },
      stands: rule("第7022条（b）"),
    },
  ],
  remedies: {
    inside: COMPLAIN_INSIDE,
    complain: [
      {
        "zh-CN": "向加州隐私保护局投诉（要宣誓属实）",
        en: "Complain to the California Privacy Protection Agency (a sworn complaint)",
        stands: code("第1798.199.45条（a）"),
      },
      {
        "zh-CN": "向加州总检察长投诉、举报",
        en: "Complain to the Attorney General of California",
        stands: OWN,
      },
    ],
    court: {
      "zh-CN": "如果您未加密的信息因为没有采取合理的安全措施而被窃取或者泄露，您可以提起民事诉讼",
      en: "If unencrypted data of yours were stolen or disclosed because they were not reasonably protected, you may bring a civil action for that",
    },
  },
  stands: {
    email: OWN,
    copyFormats: OWN,
    packageDays: OWN,
    inside: OWN,
    court: code("第1798.150条（a）"),
  },
});
