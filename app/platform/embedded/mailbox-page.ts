import type { StoredMail } from "./mail-store";

const STYLE = `:root{color-scheme:light dark;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
body{max-width:60rem;margin:0 auto;padding:16px}table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:8px;border-bottom:1px solid #8888;overflow-wrap:anywhere}
a:focus-visible{outline:3px solid;outline-offset:2px}iframe{width:100%;height:70vh;border:1px solid #888;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere}dt{font-weight:600}dd{margin:0 0 8px}`;

/** All letters, newest first. */
export function listPage(mails: readonly StoredMail[]): string {
  const rows = mails.map(
    (mail) =>
      `<tr><td>${time(mail.date)}</td><td>${escape(mail.to)}</td><td><a href="/messages/${mail.id}">${escape(mail.subject) || "—"}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th scope="col">时间 <span lang="en">Time</span></th><th scope="col">收件人 <span lang="en">To</span></th><th scope="col">主题 <span lang="en">Subject</span></th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const empty = `<p>还没有邮件。系统发出的邮件会显示在这里。</p><p lang="en">No letters yet. What the system sends appears here.</p>`;
  return page(
    "本机邮箱",
    `<h1>本机邮箱 <span lang="en">Local mailbox</span></h1><p>共 ${mails.length} 封，不会发往外部。 <span lang="en">Nothing leaves this machine.</span></p>${mails.length > 0 ? table : empty}`,
  );
}

/** One letter: what it says of itself, as it looks, and as plain text. */
export function mailPage(mail: StoredMail): string {
  const facts = [
    ["发件人 From", mail.from],
    ["收件人 To", mail.to],
    ["时间 Time", mail.date],
    ["编号 Message-ID", mail.messageId],
  ];
  const list = facts.map(([name = "", value = ""]) => `<dt>${name}</dt><dd>${escape(value)}</dd>`).join("");
  const look = mail.html
    ? `<h2>样式 <span lang="en">As it looks</span></h2><iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="邮件内容 Letter" src="/messages/${mail.id}/html"></iframe>`
    : "";
  const files = mail.files.map(
    ({ name, size }, place) =>
      `<li><a href="/messages/${mail.id}/files/${place}">${escape(name) || "—"}</a> ${Math.ceil(size / 1024)} KB</li>`,
  );
  const enclosed = files.length > 0 ? `<h2>附件 <span lang="en">Attached</span></h2><ul>${files.join("")}</ul>` : "";
  const body = `<p><a href="/">返回 <span lang="en">Back</span></a></p><h1>${escape(mail.subject) || "—"}</h1><dl>${list}</dl>${enclosed}${look}<h2>纯文本 <span lang="en">Plain text</span></h2><pre>${escape(mail.text)}</pre>`;
  return page(mail.subject, body);
}

/** The letter's own html; its links open in a new window, for the frame it is shown in may not be left. */
export function framedHtml(mail: StoredMail): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(mail.html) ? mail.html.replace(/<head[^>]*>/i, (head) => head + base) : base + mail.html;
}

export function notFoundPage(): string {
  return page(
    "没有这封邮件",
    `<h1>没有这封邮件 <span lang="en">No such letter</span></h1><p><a href="/">返回 <span lang="en">Back</span></a></p>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

function time(iso: string): string {
  return `<time datetime="${iso}">${iso.slice(0, 16).replace("T", " ")} UTC</time>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
