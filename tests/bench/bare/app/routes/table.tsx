import { useSearchParams } from "@remix-run/react";

const CELLS = ["RD-7K4M-3QXP", "删除个人信息", "欧**", "处理中", "还剩 3 个工作日", "林悦", "2026-04-30 10:00"];

/** A page without data: a table of so many rows. */
export default function Table() {
  const [search] = useSearchParams();
  const rows = Array.from({ length: Number(search.get("rows")) }, (_, index) => index);
  return (
    <table>
      <caption>Static</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            {CELLS.map((cell) => (
              <td key={cell}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
