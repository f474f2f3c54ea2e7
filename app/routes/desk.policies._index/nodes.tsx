import type { Node } from "#app/domain/policies/check/shown";
import type { PolicyWords } from "./policy-words";
import { ShownValue } from "./shown-value";

/** The name a row is read by: an id as it is, a kind by its words. */
export function rowTitle(key: string, row: string, words: PolicyWords): string {
  return key === "requesters" ? words.option(`${key}.kind`, row) : row;
}

function Rows({ node, words }: { node: Extract<Node, { kind: "rows" }>; words: PolicyWords }) {
  if (node.rows.length === 0) return <span className="text-muted">{words.words.read.nothing}</span>;
  return (
    <ol className="flex list-none flex-col gap-2">
      {node.rows.map(({ path, nodes }) => (
        <li key={path} className="border-l-2 border-line pl-3">
          {nodes.length === 1 && nodes[0]?.path === path ? (
            nodes[0].kind === "value" && <ShownValue shown={nodes[0].shown} fieldKey={nodes[0].key} words={words} />
          ) : (
            <Nodes nodes={nodes} words={words} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** Fields of a policy with what they say, as a list of definitions. */
export function Nodes({ nodes, words }: { nodes: readonly Node[]; words: PolicyWords }) {
  return (
    <dl className="flex flex-col gap-2">
      {nodes.map((node) => (
        <div key={node.path} className="grid gap-x-4 sm:grid-cols-[12rem_1fr]">
          <dt className="text-muted">{words.field(node.path).label}</dt>
          <dd className="min-w-0">
            {node.kind === "value" ? (
              <ShownValue shown={node.shown} fieldKey={node.key} words={words} />
            ) : (
              <Rows node={node} words={words} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
