/** When a download has certainly begun. Safari asks the visitor first. */
const REVOKE_DELAY_MS = 40_000;

/**
 * Downloads a file for the visitor. The link that this needs is never in the page.
 * @param name - File name with its extension.
 * @param type - MIME type.
 */
export function save(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_DELAY_MS);
}
