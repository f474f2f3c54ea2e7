// Verifies a case file of RightsDesk. Plain Node 20.19 or newer, nothing to install, no network:
//   node verify-case-file.mjs CASE.zip      (or the folder it was unpacked to)
// Exit code 0: whole. 1: something was changed, is missing or was added. 2: nothing could be read.
import { createHash, createHmac } from "node:crypto";
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";

const FORMAT = "rightsdesk-case-file/1";
const MANIFEST = "manifest.json";
const SEAL = "manifest.sha256";

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const hex = (bytes) => Buffer.from(bytes).toString("hex");
const same = (a, b) => Buffer.compare(a, b) === 0;

/** What was found wrong, and what there is to say, in Chinese and English: of the one file that is being looked at. */
let flaws = [];
let notes = [];
const flaw = (zh, en) => flaws.push([zh, en]);
const note = (zh, en) => notes.push([zh, en]);

/** Does one check; what cannot even be read is a flaw and no crash. */
function check(zh, en, work) {
  try {
    work();
  } catch (error) {
    flaw(`${zh}读不出来（${error.message}）`, `${en} cannot be read (${error.message})`);
  }
}

function localHeader({ name, bytes }) {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(0x0800, 6);
  head.writeUInt16LE(0x21, 12);
  head.writeUInt32LE(crc32(bytes), 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt32LE(bytes.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function centralHeader({ name, bytes, offset }) {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(0x0800, 8);
  head.writeUInt16LE(0x21, 14);
  head.writeUInt32LE(crc32(bytes), 16);
  head.writeUInt32LE(bytes.length, 20);
  head.writeUInt32LE(bytes.length, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

function archiveEnd(entries, size, offset) {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** Reads an archive as case files are written: nothing is compressed, and each byte beside the files' own follows from them. */
function readArchive(whole) {
  const entries = [];
  let at = 0;
  while (at + 30 <= whole.length && whole.readUInt32LE(at) === 0x04034b50) {
    const [size, length] = [whole.readUInt32LE(at + 22), whole.readUInt16LE(at + 26)];
    const start = at + 30 + length;
    const entry = {
      name: whole.subarray(at + 30, start),
      bytes: whole.subarray(start, start + size),
      offset: at,
    };
    if (!same(whole.subarray(at, start), localHeader(entry))) throw new Error(`entry ${entries.length + 1}`);
    entries.push(entry);
    at = start + size;
  }
  const central = Buffer.concat(entries.map(centralHeader));
  const rest = Buffer.concat([central, archiveEnd(entries.length, central.length, at)]);
  if (!same(whole.subarray(at), rest)) throw new Error("end of the archive");
  const files = new Map(entries.map(({ name, bytes }) => [name.toString("utf8"), bytes]));
  if (files.size !== entries.length) throw new Error("a name stands twice");
  return files;
}

function readFolder(folder, under = "") {
  const files = new Map();
  for (const entry of readdirSync(path.join(folder, under), { withFileTypes: true })) {
    const name = under ? `${under}/${entry.name}` : entry.name;
    if (entry.isDirectory()) for (const [inner, bytes] of readFolder(folder, name)) files.set(inner, bytes);
    else files.set(name, readFileSync(path.join(folder, name)));
  }
  return files;
}

/** Every file is there, is what the manifest says, and there is none beside. */
function checkManifest(files) {
  const sealed = files.get(SEAL);
  const text = files.get(MANIFEST);
  if (!text || !sealed) return flaw("缺少清单", "The manifest is missing");
  if (sealed.toString("utf8") !== `${hex(sha256(text))}  ${MANIFEST}\n`)
    flaw("清单和它的校验值不符", "The manifest is not the one its checksum was made of");
  const { files: listed } = JSON.parse(text);
  const names = new Set([MANIFEST, SEAL, ...listed.map((each) => each.path)]);
  for (const { path: name, bytes, sha256: sum } of listed) {
    const found = files.get(name);
    if (!found) flaw(`缺少文件 ${name}`, `${name} is missing`);
    else if (found.length !== bytes || hex(sha256(found)) !== sum) flaw(`文件 ${name} 被改动过`, `${name} was changed`);
  }
  for (const name of files.keys()) if (!names.has(name)) flaw(`多出文件 ${name}`, `${name} was added`);
}

/** The journal follows line by line from 32 noughts to the line that says this very file was asked for. */
function readJournal(files, manifest) {
  let before = Buffer.alloc(32);
  const lines = [];
  const texts = files.get("journal.txt").toString("utf8").split("\n");
  if (texts.pop() !== "") flaw("工单记录的末尾被改动过", "The end of the journal was changed");
  for (const [index, text] of texts.entries()) {
    const [told, line] = [text.slice(0, 64), text.slice(65)];
    const hash = sha256(before, line);
    const read = JSON.parse(line);
    if (told !== hex(hash) || read.seq !== index + 1 || read.ticketId !== manifest.ticketId) {
      flaw(
        `工单记录从第 ${index + 1} 行起对不上：有一行被改动、移动、插入或删去`,
        `The journal is broken at line ${index + 1}: a line was changed, moved, added or taken out`,
      );
      return lines;
    }
    lines.push({ ...read, hash });
    before = hash;
  }
  const last = lines.at(-1);
  if (last?.kind !== "dossier-asked" || last.data.dossierId !== manifest.dossierId)
    flaw("工单记录的末尾被截断", "The end of the journal was cut off");
  if (lines.length !== manifest.journal.lines || hex(before) !== manifest.journal.head)
    flaw(
      "工单记录和清单里写的行数、末行校验值不符",
      "The journal is not as long as the manifest says, or ends otherwise",
    );
  return lines;
}

function letterText(files, folder) {
  const { to, subject, enclosures } = JSON.parse(files.get(`${folder}/letter.json`));
  const words = {
    to,
    subject,
    html: `${files.get(`${folder}/letter.html`)}`,
    text: `${files.get(`${folder}/letter.txt`)}`,
  };
  if (!enclosures) return JSON.stringify(words);
  const kept = enclosures.map(({ name, type, file }) => ({
    name,
    type,
    base64: files.get(`${folder}/${file}`).toString("base64"),
  }));
  return JSON.stringify({ ...words, enclosures: kept });
}

/** What the journal says of words is true of the words that are here. */
function checkContents(files, lines) {
  const contents = JSON.parse(files.get("contents.json"));
  const bySeq = new Map(contents.map((each) => [each.seq, each]));
  let proved = 0;
  const states = {};
  for (const { seq, data } of lines) {
    const digest = data.contentDigest ?? data.answersDigest;
    if (!digest) continue;
    const content = bySeq.get(seq);
    bySeq.delete(seq);
    if (!content) {
      flaw(`缺少工单记录第 ${seq} 行所指的内容`, `What line ${seq} of the journal is about is missing`);
      continue;
    }
    if (content.state === "differs")
      flaw(
        `出具方自己也说：第 ${seq} 行的内容和工单记录不符`,
        `Who made this file says so: the words of line ${seq} are not those of the journal`,
      );
    if (content.state !== "open") {
      states[content.state] = (states[content.state] ?? 0) + 1;
      continue;
    }
    const text = content.letter ? letterText(files, content.letter) : content.json;
    const told = createHmac("sha256", Buffer.from(content.key, "hex")).update(text).digest("hex");
    if (told === digest) proved += 1;
    else flaw(`第 ${seq} 行的内容不是当时写下的那份`, `The words of line ${seq} are not those that were written then`);
  }
  for (const seq of bySeq.keys()) flaw(`多出第 ${seq} 行的内容`, `Words for line ${seq} were added`);
  note(
    `${proved} 份内容（信件、决定、留言等）与工单记录一致`,
    `${proved} contents (letters, decisions, messages …) are those of the journal`,
  );
  const words = {
    erased: ["份内容已按规定删除，只剩工单记录里的校验值", "erased as the rules say; only their digest is left"],
    withheld: ["份内容不放进案卷（原因见说明）", "not put into case files (the README says why)"],
    house: [
      "份内容的校验值是旧格式，只有出具方能核对",
      "with a digest of the older kind, which only the operator can check",
    ],
    lost: ["份内容没有单独保存", "not kept in words"],
    others: [
      "份当日汇总信还写了其他工单，没有放进来；关于本工单的内容另有一行",
      "daily summaries that also tell of other tickets, left out; what they say of this one has lines of its own",
    ],
    "left-out": ["份内容太大，没有放进来", "too large, left out"],
    "other-secret": [
      "份内容用的是更换前的密钥，现在无法核对",
      "made with a secret that was replaced, so nobody can check them",
    ],
  };
  for (const [state, count] of Object.entries(states))
    if (words[state]) note(`${count} ${words[state][0]}`, `${count} ${words[state][1]}`);
}

/** Days are counted one by one, without a gap, and end where they say they do. */
function checkClock(files) {
  const { runs } = JSON.parse(files.get("clock.json"));
  for (const { startedOn, legs } of runs) {
    let day = startedOn;
    for (const { days, counted, lastOn } of legs) {
      for (const { on } of days) {
        const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        if (on !== next) flaw(`期限的计算在 ${on} 处跳了日子`, `The count of days skips at ${on}`);
        day = on;
      }
      if (days.filter((each) => each.counts).length !== counted || day !== lastOn)
        flaw(`到 ${lastOn} 为止的天数不对`, `The number of days up to ${lastOn} is wrong`);
    }
  }
}

/** The lines stand in the anchor over all tickets; its head can be compared with the operator's log. */
function checkAnchor(files, lines) {
  const anchor = JSON.parse(files.get("anchor.json"));
  if (anchor.state === "none")
    return note("这些记录还没有锚定（每天锚定一次）", "These lines are not anchored yet (that happens once a day)");
  note(
    `锚定 ${anchor.id}，${anchor.at}，校验值 ${anchor.hash}：请与出具方当天运行日志里的值核对`,
    `Anchor ${anchor.id} of ${anchor.at}, head ${anchor.hash}: compare it with the operator's log of that day`,
  );
  if (anchor.upToSeq < lines.length)
    note(
      `工单记录锚定到第 ${anchor.upToSeq} 行，之后的行还没有`,
      `Lines up to ${anchor.upToSeq} are anchored, later ones not yet`,
    );
  if (anchor.state === "too-long")
    return note(
      "这次锚定涉及的行太多，没有列入，请向出具方索取",
      "The anchor covers too many lines to list them here; ask the operator",
    );
  const hashes = Buffer.concat(anchor.lists.map((name) => files.get(name)));
  const end = `${anchor.at}|${anchor.upToId}|${anchor.entries}`;
  if (
    hashes.length !== anchor.entries * 32 ||
    hex(sha256(Buffer.from(anchor.prevHash, "hex"), hashes, end)) !== anchor.hash
  )
    flaw("锚定的校验值算不出来", "The anchor's head does not come out");
  for (const { seq, place } of anchor.ours)
    if (!lines[seq - 1] || !same(hashes.subarray(place * 32, place * 32 + 32), lines[seq - 1].hash))
      flaw(`工单记录第 ${seq} 行不在锚定里`, `Line ${seq} of the journal is not in the anchor`);
}

function verify(files) {
  check("清单", "The manifest", () => checkManifest(files));
  check("内容", "What it holds", () => {
    const manifest = JSON.parse(files.get(MANIFEST));
    if (manifest.format !== FORMAT) throw new Error(`format ${manifest.format}`);
    const lines = readJournal(files, manifest);
    check("工单记录所指的内容", "What the journal is about", () => checkContents(files, lines));
    check("期限的计算", "The count of days", () => checkClock(files));
    check("锚定", "The anchor", () => checkAnchor(files, lines));
    note(
      `工单 ${manifest.reference}，${lines.length} 行工单记录，案卷指纹 ${hex(sha256(files.get(MANIFEST)))}`,
      `Ticket ${manifest.reference}, ${lines.length} lines of journal, fingerprint of this case file ${hex(sha256(files.get(MANIFEST)))}`,
    );
  });
}

/** Looks at one case file. In: what reads its files by name. Out: what is wrong with it, which is nothing where it is whole, and what there is to say of it. */
export function verifyCaseFile(read) {
  [flaws, notes] = [[], []];
  check("压缩包", "The archive", () => verify(read()));
  return { flaws, notes };
}

/** The files of an archive, or of a folder that one was unpacked to. Throws where there is neither. */
export function caseFileAt(place) {
  if (statSync(place).isDirectory()) return () => readFolder(place);
  const whole = readFileSync(place);
  return () => readArchive(whole);
}

/** The files of an archive in memory. */
export const caseFileIn = (whole) => () => readArchive(whole);

function say(lines, sign) {
  for (const [zh, en] of lines) process.stdout.write(`${sign} ${zh}\n  ${en}\n`);
}

function main(given) {
  if (!given) {
    process.stderr.write("node verify-case-file.mjs CASE.zip\n");
    return 2;
  }
  let read;
  try {
    read = caseFileAt(given);
  } catch (error) {
    process.stderr.write(`读不到 ${given} / ${given} cannot be read (${error.code ?? error.message})\n`);
    return 2;
  }
  const found = verifyCaseFile(read);
  say(found.notes, "·");
  say(found.flaws, "✗");
  const whole = found.flaws.length === 0;
  process.stdout.write(
    whole
      ? "案卷完整。\nWHOLE.\n"
      : "案卷不完整：内容被改动过、缺失或多出。\nNOT WHOLE: something was changed, is missing or was added.\n",
  );
  return whole ? 0 : 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url)))
  process.exitCode = main(process.argv[2]);
