import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sectionsOf } from "#app/domain/policies/check/check-fields";
import { readSection } from "#app/domain/policies/check/shown";
import { may } from "#app/domain/people/permissions";
import { listVersions } from "#app/domain/policies/versions/versions.server";
import type { Locale } from "#app/domain/language";
import { asLoose, momentOf, requireVersion } from "#app/http/staff/policy.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { PageHeader } from "#app/ui/page/page-header";
import { useMinute } from "../desk.policies._index/moment";
import { ZoneNote } from "../desk/times/zone-note";
import { Nodes } from "../desk.policies._index/nodes";
import { ownGroundsOf, policyWords } from "../desk.policies._index/policy-words";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";

type Loaded = { frame: DeskFrame; name: Record<Locale, string>; version: number };

export const meta = deskMeta(({ policies }, { frame, name, version }: Loaded) =>
  policies.read.title(name[frame.locale], version),
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.read");
  const policy = await requireVersion(params.policy, params.version);
  const { policyId, version, profile } = policy;
  const entry = (await listVersions(policyId)).find((each) => each.version === version);
  const read = asLoose(policy);
  return {
    frame: await deskFrame(request, context, staff),
    policyId,
    version,
    manages: may(staff.role, "policy.manage"),
    name: profile.name,
    zone: profile.zone,
    own: ownGroundsOf(read),
    published: entry && { at: momentOf(entry.publishedAt, policy), by: entry.publishedBy },
    sections: sectionsOf(read).map((section) => ({ section, nodes: readSection(section, read) })),
  };
}

/** A version as it was published, to be read: it never changes. */
export default function Version() {
  const { policyId, version, manages, name, zone, own, published, sections } = useLoaderData<typeof loader>();
  const { locale } = useDeskWords();
  const minute = useMinute();
  const words = policyWords(locale, own);
  const { read, policy } = words.words;
  return (
    <>
      <PageHeader
        title={read.title(name[locale], version)}
        back={{ href: manages ? paths.policy(policyId) : paths.policyPromises(policyId), text: name[locale] }}
        lead={published ? read.lead(minute(published.at), published.by ?? policy.shippedBy) : null}
      />
      <div className="flex max-w-[60rem] flex-col gap-4">
        {published ? <ZoneNote zone={zone} /> : null}
        {sections.map(({ section, nodes }) => (
          <Card key={section} id={section} title={words.section(section)}>
            <Nodes nodes={nodes} words={words} />
          </Card>
        ))}
      </div>
    </>
  );
}
