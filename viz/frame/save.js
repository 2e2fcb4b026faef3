// Files made by the page itself: nothing is sent anywhere.

/** Let the browser save a text or a Blob under that name. */
function save(name, content, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A name for a file: the title of the page in letters that every system takes. */
const fileName = (ending) =>
  `${(document.title.match(/[\p{L}\p{N}]+/gu) ?? ["elchi"]).join("-").slice(0, 60)}.${ending}`;

/** Rows as CSV for a spreadsheet: with the mark of UTF-8, and no cell that the spreadsheet would run as a formula. */
function csv(rows) {
  const cell = (value) => {
    const text = String(value ?? "");
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
