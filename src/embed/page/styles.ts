/** Lets a sheet be made where a strict policy refuses style elements and attributes. */
export function pageSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    html {
      font-family: var(--dia-font, system-ui, sans-serif);
      line-height: 1.5;
      color: var(--dia-color-text, CanvasText);
    }

    body {
      /* Room for the focus ring, and for margins, which would stick out of the height. */
      display: flow-root;
      margin: 0;
      padding: 6px;
      overflow-wrap: break-word;
    }

    a {
      color: var(--dia-color-link, color-mix(in srgb, currentColor 55%, #0b5394));
    }

    .source {
      margin-block: 1em 0;
      font-size: 0.875em;
    }

    /* A target of 24 px at least, that is no part of a sentence. */
    .source a,
    .help a {
      display: inline-block;
      padding-block: 0.25em;
    }
  `);
  return sheet;
}
