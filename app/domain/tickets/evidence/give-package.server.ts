import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/database/db.server";
import { seal } from "#app/platform/seal/seal.server";
import { sha256 } from "#app/platform/seal/secret.server";
import { storage } from "#app/platform/storage/storage.server";
import { startOfDay, civilDateIn } from "../../clock/dates/zone";
import { addDays } from "../../clock/dates/civil-date";
import { nameContext } from "../../files/accept-upload.server";
import { isTold } from "../../files/finding";
import { ENDINGS } from "../../files/media";
import { buildPackage } from "../../files/package/build.server";
import type { PackageCategory, PackageContents } from "../../files/package/contents";
import { loadBytes } from "../../files/file-bytes.server";
import { record, type JournalActor } from "../../journal/record.server";
import type { Profile } from "../../policies/profile/profile";
import { isLocale, spoken } from "../../language";
import { findingCategories, isAnsweredWithPackage, mayBringPackage, type PackagedRight } from "./finding-categories";
import { findingsOf, type Found } from "./findings.server";
import type { LockedTicket } from "../ticket/lock.server";
import { RIGHT_NAMES } from "../../policies/profile/right-names";

type Giving = { tx: Tx; ticket: LockedTicket; profile: Profile; now: Date };

function categoryOf(
  { category, body, files }: Found,
  name: string,
  paths: ReadonlyMap<string, string>,
): PackageCategory {
  return {
    id: category,
    name,
    ...body,
    attached: files.map((file) => ({
      path: paths.get(file.id)!,
      name: file.name === "" ? paths.get(file.id)! : file.name,
      sha256: file.sha256,
    })),
  };
}

function contentsOf(
  { ticket, profile, now }: Giving,
  right: PackagedRight,
  found: readonly Found[],
  paths: ReadonlyMap<string, string>,
): PackageContents {
  const locale = spoken(profile.languages, isLocale(ticket.locale) ? ticket.locale : "zh-CN");
  const names = new Map(findingCategories(profile, right).map(({ id, text }) => [id, text[locale]]));
  return {
    locale,
    right,
    reference: ticket.reference,
    rightName: RIGHT_NAMES[right][locale],
    controller: profile.controller.name[locale],
    receivedOn: ticket.receivedOn,
    answeredOn: civilDateIn(now, profile.zone),
    // What nothing was said of is left out: the person may have asked for a part.
    categories: found
      .filter(({ body, files }) => isTold(body, files.length))
      .map((each) => categoryOf(each, names.get(each.category)!, paths)),
  };
}

/** What lies attached in a package, each under a number: names come from outside and are only shown. */
async function attachments(
  tx: Tx,
  found: readonly Found[],
): Promise<{ paths: Map<string, string>; bytes: Map<string, Uint8Array> }> {
  const [paths, bytes] = [new Map<string, string>(), new Map<string, Uint8Array>()];
  for (const [at, { id, mediaType }] of found.flatMap(({ files }) => files).entries()) {
    const path = `files/${String(at + 1).padStart(2, "0")}.${ENDINGS[mediaType]}`;
    paths.set(id, path);
    bytes.set(
      path,
      await loadBytes(await tx.file.findUniqueOrThrow({ where: { id }, select: { id: true, bytesId: true } })),
    );
  }
  return { paths, bytes };
}

/**
 * Makes the package a finished request for access or a copy is answered with, or the documents that explain the rules, inside the transaction that finishes it: there is no
 * finished ticket without its package. Its bytes are sealed on disk before the row commits; should it not, the sweep removes them.
 * What goes in is limited when it is brought, so that this takes a second or two. In: the ticket's row held; `foundAt`, the ticket on which it was found, where that is another. Out: nothing for other rights.
 */
export async function givePackage(giving: Giving & { by: JournalActor; foundAt?: string }): Promise<void> {
  const { tx, ticket, profile, now, by, foundAt = ticket.id } = giving;
  if (!mayBringPackage(ticket.right)) return;
  const found = await findingsOf(foundAt, findingCategories(profile, ticket.right), tx);
  if (
    !isAnsweredWithPackage(ticket.right) &&
    !found.some(({ body, files }) => !body.nothing && isTold(body, files.length))
  )
    return;
  const { paths, bytes: attached } = await attachments(tx, found);
  const bytes = await buildPackage(contentsOf(giving, ticket.right, found, paths), attached);
  const [id, bytesId] = [randomUUID(), randomUUID()];
  await storage().put(bytesId, bytes);
  const expiresAt = startOfDay(addDays(civilDateIn(now, profile.zone), profile.packageDays + 1), profile.zone);
  await tx.file.create({
    data: {
      id,
      ticketId: ticket.id,
      purpose: "package",
      bytesId,
      mediaType: "application/zip",
      size: bytes.byteLength,
      sha256: sha256(bytes),
      nameSealed: seal(`${ticket.reference}.zip`, nameContext(bytesId)),
      createdAt: now,
      expiresAt,
    },
  });
  await record(tx, ticket.id, by, now, [{ kind: "file-kept", data: { fileId: id, purpose: "package" } }]);
}
