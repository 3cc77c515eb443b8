/**
 * Names of keys as `KeyboardEvent.key` gives them, and the code points that WebDriver wants.
 * From the table of "keyActions" in https://www.w3.org/TR/webdriver2/#keyboard-actions.
 */
const codes = {
  Cancel: '\uE001',
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/**
 * @param {string} key A name from the table, or a single character.
 * @returns {string}
 */
export function keyCode(key) {
  if ([...key].length === 1) return key;
  const code = /** @type {Record<string, string>} */ (codes)[key];
  if (!code) throw new Error(`Unknown key: "${key}".`);
  return code;
}
