/** One A4 page with a heading and numbered lines, as a PDF. Text beyond Latin-1 is left out: the demo needs none. */
export function cardPdf(heading: string, lines: readonly string[], foot: string): Uint8Array {
  const drawn = [
    `BT /Bold 22 Tf 56 760 Td (${escaped(heading)}) Tj ET`,
    ...lines.map((line, at) => `BT /Plain 15 Tf 56 ${710 - at * 34} Td (${escaped(line)}) Tj ET`),
    `BT /Plain 9 Tf 56 48 Td (${escaped(foot)}) Tj ET`,
  ].join('\n');
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /Bold 4 0 R /Plain 5 0 R >> >> >>',
    font('Helvetica-Bold'),
    font('Helvetica'),
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    `<< /Title (${escaped(heading)}) >>`,
  ]);
}

/** The objects one after another, then the table that says at which byte each begins. One byte per letter throughout. */
function assemble(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const starts: number[] = [];
  for (const [at, object] of objects.entries()) {
    starts.push(text.length);
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, (letter) =>
    letter.charCodeAt(0),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '').replaceAll(/[\\()]/g, String.raw`\$&`);
}
