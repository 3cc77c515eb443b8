/** How long a browser may take before it begins with a download: Safari asks first. */
const PATIENCE = 40_000;

/**
 * Saves a file with the visitor. The link is never in the page.
 * @param name - With its extension.
 * @param type - MIME type.
 */
export function save(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
}
