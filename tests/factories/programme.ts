import { readAudience, type Contact } from "#app/domain/programmes/audience/read-csv";
import { setAudience } from "#app/domain/programmes/audience/set-audience.server";
import { proposeProgramme, releaseProgramme } from "#app/domain/programmes/moves/release.server";
import { beginProgramme, writeProgramme } from "#app/domain/programmes/moves/write.server";
import type { Words, WordsOf } from "#app/domain/programmes/programme/words";
import type { WrittenProgramme } from "#app/domain/programmes/programme/words-form";
import type { Outcome } from "#app/domain/refusal";
import { sayMoment } from "#app/http/answer/say-moment";
import { db } from "#app/platform/database/db.server";
import type { TaskContext } from "#jobs/tasks/task";
import { writeNotice } from "#jobs/tasks/write-notice";
import { makeStaff, type StaffActor } from "./staff";

const text = (chinese: string, en: string) => ({ "zh-CN": chinese, en });

/** An incident as somebody writes it. */
export const INCIDENT: WordsOf<"incident"> = {
  kind: "incident",
  title: text("关于一起个人信息安全事件的通知", "Notice of an incident with personal data"),
  body: text("一份备份被人读取，其中可能有您的信息。", "A backup was read by somebody; your data may be in it."),
  points: {
    happened: text("一份收货信息的备份被未经授权的人读取。", "A backup of delivery data was read without permission."),
    "may-follow": text("可能接到冒充客服的电话。", "Somebody may call and pretend to be us."),
    done: text("已关闭入口，更换密钥。", "The way in is closed and keys are changed."),
    protect: text("不要把验证码告诉任何人。", "Give nobody a code you receive."),
    remedy: text("我们设了专线，免费更换收货电话。", "There is a hotline, and phone numbers are changed for free."),
  },
  noticedAt: "2026-03-01T01:30:00.000Z",
};

/** What is written at once around some words. */
export function written(words: Words, told: Partial<WrittenProgramme> = {}): WrittenProgramme {
  return { words, byLetter: true, byPage: true, pace: 3_000, keepDays: 180, shownUntil: "2026-12-31", ...told };
}

/** So many people nobody is, each with an address of their own. */
export function people(count: number, name = "person"): Contact[] {
  return Array.from({ length: count }, (_, at) => ({
    email: `${name}-${at + 1}@person.example`,
    locale: at % 2 === 0 ? "zh-CN" : "en",
    name: at % 3 === 0 ? `收信人${at + 1}` : null,
    authority: false,
  }));
}

/** What a task that only writes is told. */
export const WRITING = { origin: "https://rights.example", stopping: () => false } as TaskContext;

/** What went well. Throws with the refusal where it did not. */
export function done<T extends object>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.refusal} ${JSON.stringify(outcome.detail ?? {})}`);
  return outcome;
}

type Told = {
  policyId?: string;
  words: Words;
  contacts?: readonly Contact[];
  told?: Partial<WrittenProgramme>;
  now: Date;
};

/** The version of a programme as it is now. */
export async function versionOf(programmeId: string): Promise<number> {
  return (await db().programme.findUniqueOrThrow({ where: { id: programmeId } })).version;
}

/** A draft, written whole by one colleague, its letters written too. */
export async function draft({ policyId = "resource-go", words, contacts = [], told, now }: Told) {
  const author = await makeStaff("compliance");
  const { id } = done(await beginProgramme({ policyId, kind: words.kind, actor: author, now }));
  const asked = { programmeId: id, policyId, actor: author, now };
  done(await writeProgramme({ ...asked, seen: await versionOf(id), written: written(words, told) }));
  if (contacts.length > 0) done(await setAudience({ ...asked, seen: await versionOf(id), contacts }));
  await writeNotice({ programmeId: id }, WRITING);
  return { id, policyId, author };
}

/** The same, released by another. */
export async function released(asked: Told): Promise<{ id: string; author: StaffActor; releaser: StaffActor }> {
  const { id, policyId, author } = await draft(asked);
  const releaser = await makeStaff("administrator");
  const move = { programmeId: id, policyId, seen: await versionOf(id), now: asked.now };
  done(await proposeProgramme({ ...move, actor: author }));
  done(await releaseProgramme({ ...move, actor: releaser, sayMoment }));
  return { id, author, releaser };
}

/** A list as it is pasted. Throws where it cannot be read. */
export function contactsOf(csv: string): Contact[] {
  const read = readAudience(csv, "zh-CN");
  if (!read.ok) throw new Error(read.why);
  return read.contacts;
}

/** A change of the policy that asks for consent. */
export const CHANGE: WordsOf<"policy-change"> = {
  kind: "policy-change",
  title: text("隐私政策将于 4 月 1 日变更", "The policy changes on 1 April"),
  body: text(
    "我们的隐私政策有变更，请您了解并决定是否接受。",
    "Our policy changes. Please read what is new and decide.",
  ),
  points: { changes: text("收货地址将提供给第二家承运方。", "A second carrier receives delivery addresses.") },
  majors: ["recipients"],
  effectiveOn: "2026-04-01",
  acceptance: true,
  cutsRights: false,
};

/** The end of a service. */
export const END: WordsOf<"service-end"> = {
  kind: "service-end",
  title: text("服务将于 4 月 30 日停止", "The service ends on 30 April"),
  body: text("这项服务将停止运营，届时不再收集您的信息。", "This service ends and collects no more data about you."),
  points: { "data-after": text("我们将删除或匿名化您的信息。", "Your data are deleted or made anonymous.") },
  endsOn: "2026-04-30",
  requestsUntil: "2026-05-31",
  systems: [
    { id: "account", name: text("账号系统", "Accounts") },
    { id: "orders", name: text("订单系统", "Orders") },
  ],
};
