/** How long the browser may take to read what it saves, in ms. */
const READING_MS = 60_000;

/** Saves a JSON text where the browser keeps its downloads. */
export function saveFile(document: Document, name: string, json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READING_MS);
}
