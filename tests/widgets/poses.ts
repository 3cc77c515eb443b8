/** What a visitor brings the map to, beside the states that it comes in. */
import type { Widget } from '../ui/helpers.js';
import { all, button, complete, hasButton, isShown, parts, until } from '../ui/helpers.js';

/** Brings a widget that is complete to what its name says. */
export type Pose = (widget: Widget) => Promise<unknown>;

const shown = (widget: Widget, selector: string) => all(widget, selector).filter(isShown);

/** Shows the map where there is no room for it beside the list. */
const toMap: Pose = async (widget) => {
  const choice = shown(widget, '.switch button')[1];
  choice?.click();
  await until(() => shown(widget, '.viewport').length, 'the map');
  await complete(widget);
};

/** Shows the fields where there is no room for them. */
const unfold: Pose = async (widget) => {
  shown(widget, '.unfold')[0]?.click();
  await until(() => shown(widget, '#municipality').length, 'the fields');
};

const openPanel: Pose = async (widget) => {
  await toMap(widget);
  // Most groups fall apart first.
  for (let turn = 0; turn < 20 && !parts(widget, 'panel').length; turn++) {
    shown(widget, '.marker')[0]?.click();
    await complete(widget);
  }
  await until(() => parts(widget, 'panel').length, 'the panel');
};

/** Their names stand behind "when". */
export const poses = {
  'the map is shown': toMap,
  'the panel of a group is open': openPanel,
  async 'an initiative is shown on the map'(widget) {
    const all = shown(widget, '.on-map');
    all[0]?.click();
    await until(() => parts(widget, 'panel').length, 'the panel');
    await complete(widget);
  },
  async 'the list is that of a group'(widget) {
    await openPanel(widget);
    button(widget, 'Toon in de lijst').click();
    await until(() => shown(widget, '.only').length, 'the list of a group');
    await complete(widget);
  },
  'the fields are shown': unfold,
  async 'municipalities are suggested'(widget) {
    await unfold(widget);
    await type(widget, '#municipality', 'a');
    await until(() => shown(widget, '[role="option"]').length, 'suggestions');
  },
  async 'nothing is found'(widget) {
    await type(widget, '#search', 'watnietbestaat');
    await until(() => widget.status === 'empty' && hasButton(widget, 'Wis filters'), 'nothing');
    await complete(widget);
  },
} satisfies Readonly<Record<string, Pose>>;

async function type(widget: Widget, selector: string, text: string): Promise<void> {
  const [field] = all<HTMLInputElement>(widget, selector);
  if (!field) throw new Error(`There is no field "${selector}".`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await widget.updateComplete;
}
