/** A kind as people read it: `gast-van-de-raad` is "Gast van de raad"; other words stay as they are. */
export const kindName = (kind: string): string =>
  /^[a-z\d]+(?:-[a-z\d]+)*$/.test(kind)
    ? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')
    : kind;
