/** How far one has come, in words: "第 3 步，共 6 步". */
export function Steps({ text }: { text: string }) {
  return <p className="text-small text-muted">{text}</p>;
}
