/**
 * Lets `sendKeys({ press: 'Shift+Tab' })` hold the first keys while it presses the last one, and
 * gives the space bar one name everywhere (Firefox only knows it by its character).
 * @template {{ keyboard: { press(key: any): Promise<void>, down(key: any): Promise<void>, up(key: any): Promise<void> } }} Page
 * @param {Page} page
 * @returns {Page}
 */
export function withKeyCombinations(page) {
  const { keyboard } = page;
  const pressOne = keyboard.press.bind(keyboard);
  keyboard.press = async (/** @type {string} */ keys) => {
    // A plus sign is a separator only between two keys: "+" and "Control++" are keys too.
    const [key = '', ...held] = keys.split(/(?<=.)\+(?=.)/u).reverse();
    for (const modifier of held.toReversed()) await keyboard.down(modifier);
    try {
      await pressOne(key === 'Space' ? ' ' : key);
    } finally {
      for (const modifier of held) await keyboard.up(modifier);
    }
  };
  return page;
}
