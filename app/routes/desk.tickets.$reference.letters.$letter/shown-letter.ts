/** A letter's html as its frame shows it: whatever it holds, it loads nothing and runs nothing. What is kept stays as it was sent. */
export function framed(html: string): string {
  return html.replace(
    "<head>",
    `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
  );
}
