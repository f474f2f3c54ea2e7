import type { Locale } from "../../language";

/** What a case file is, how it is verified, and what it proves and what not: it outlives the pages it came from, so it brings its own words. In: the ticket's reference. */
export const README: Record<Locale, (reference: string) => string> = {
  "zh-CN": (reference) => `工单 ${reference} 的案卷
==========================

这里面是什么
  case.zh-CN.html / case.en.html   给人读的：事实、期限、决定、信件、工单记录
  journal.txt                      工单记录，一行一件事：校验值，空格，这一行的原文
  contents.json, letters/          工单记录所指的原文（申请、决定、留言、信件和附件），以及核对它们的钥匙
  clock.json                       期限逐日的计算
  facts.json                       事实和承诺，以及每条规则的出处
  anchor.json, anchor/             每日锚定：这些记录在全部工单的记录里的位置
  manifest.json, manifest.sha256   文件清单，每个文件的大小和 SHA-256
  verify-case-file.mjs             核验程序，不需要安装别的东西，不联网

怎样核验
  装有 Node.js 20.19 或更新版本的电脑上运行：
    node verify-case-file.mjs 案卷.zip
  最后一行是“案卷完整”就没有被改动；程序退出码 0 表示完整，1 表示有改动、缺失或多出，2 表示读不到文件。
  请不要只相信案卷里附带的核验程序：向处理者以外的可靠来源取一份，或者自己读一遍，它只有几百行。

它证明什么
  · 案卷里任何一个字节被改动、删去或加上，都会被发现。
  · 工单记录从第一行到“取案卷”这一行是连着的：每行的校验值都包含上一行的校验值。改一行、删一行、换两行的位置，后面全部对不上。
  · 每封信、每个决定、每条留言的原文，就是当时写进工单记录的那一份：工单记录里存着它的校验值（HMAC-SHA-256），钥匙只对这一份有效，随案卷交出。
  · 锚定：处理者每天把全部工单的新记录折成一个校验值，写进数据库以外的运行日志。锚定过的工单记录，事后改动必须连那份运行日志一起改。

它不证明什么
  · 它不证明工单记录在写下的那一刻说的是真话，只证明之后没有改过。
  · 整个案卷连同清单被人从头重做一遍，单看文件是看不出来的。请核对两样东西：核验程序算出的“案卷指纹”，应当与处理者在工单记录里记下的一致；锚定的校验值，应当与处理者当天运行日志里的一致（处理者的命令是 npm run journal:verify -- --head 校验值）。
  · 还没有锚定的最后几行（不到一天），只有校验链，没有锚定。
  · 时间是处理者服务器的时间，没有第三方时间戳。
  · case.*.html、facts.json、clock.json 是出具时整理的，由清单保护，不由工单记录保护；clock.json 可以自己数一遍。

当日汇总信
  一次提出几项申请的，当天的进展合在一封信里寄出。案卷里只有关于这张工单的部分；其他申请的部分不在里面，整封信的那一行写明没有放进来。

个人信息
  案卷里有个人信息，请只用于取它的目的。证明材料和查到的个人信息本身不在里面。已删除的内容写明“已按规定删除”，工单记录里只剩它的校验值，无法还原。
`,

  en: (reference) => `Case file of ticket ${reference}
==========================

What is inside
  case.en.html / case.zh-CN.html   to read: facts, clock, decisions, letters, journal
  journal.txt                      the journal, one fact a line: hash, a space, the text of the line
  contents.json, letters/          the words the journal is about (request, decisions, messages, letters
                                   with their attachments), and the key that checks each of them
  clock.json                       the count of days
  facts.json                       facts and promise, with the source of each rule
  anchor.json, anchor/             the daily anchor: where these lines stand in the journal of all tickets
  manifest.json, manifest.sha256   the list of files with their sizes and SHA-256
  verify-case-file.mjs             verifies all this; nothing to install, no network

How to verify it
  On a computer with Node.js 20.19 or newer:
    node verify-case-file.mjs CASE.zip
  "WHOLE" as the last line means that nothing was changed. Exit code 0: whole; 1: something was changed,
  is missing or was added; 2: the file could not be read.
  Do not trust the program that came inside alone: get it from somebody else than the controller, or
  read it. It has a few hundred lines.

What it proves
  - Any byte of this file that was changed, taken out or added is found.
  - The journal is whole from its first line to the line "case file taken": each hash covers the one
    before. Change a line, take one out, swap two, and everything after it is wrong.
  - The words of each letter, decision and message are those that were written into the journal then:
    it holds their digest (HMAC-SHA-256). The key works for these words alone and comes with the file.
  - Anchor: each day the controller folds the new lines of all tickets into one hash and writes it to a
    log outside the database. Whoever changes lines after that has to change that log as well.

What it does not prove
  - It does not prove that the journal told the truth when it was written, only that it was not changed
    afterwards.
  - A case file that was made anew as a whole, with its list, cannot be told by the file alone. Compare
    two things: the fingerprint that the program prints with the one that the controller has in the
    journal of the ticket, and the head of the anchor with the controller's log of that day
    (their command: npm run journal:verify -- --head HASH).
  - The last lines, less than a day old, are chained but not yet anchored.
  - Times are those of the controller's servers; there is no time stamp by a third party.
  - case.*.html, facts.json and clock.json were put together when the file was made. The list protects
    them, the journal does not. You can count clock.json along yourself.

Daily summaries
  Who asked for several things at once gets the news of a day in one letter. This file holds only what
  it says about this ticket; the parts about the other requests are not inside, and the line of the
  whole letter says that it was left out.

Personal data
  This file holds personal data. Use it only for what it was taken for. Evidence that people sent and
  data that were found are not inside. What was erased is named as erased: only its digest is left, and
  nobody can get it back from that.
`,
};
