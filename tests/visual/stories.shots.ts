/** Every story of the gallery in a picture, at the width of a phone and of a wide page. */
import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';

// Before anything looks at the clock.
import './clock.js';
import { allStories, widgetsIn } from '../stories/stories.js';
import { all, listenToConsole, until } from '../widgets/helpers.js';
import type { Comparison } from './compare.js';
import { compare } from './compare.js';
import { decode, encode, reduce } from './image.js';

const WIDTHS = [360, 1280];

/** Taller pictures are cut off: what comes after so many items looks like those before. */
const TALLEST = 2400;

interface Look {
  readonly after: string;
  readonly before?: string;
  readonly isUpdate: boolean;
}

/** Images that are drawn: others may never be fetched. */
function imagesIn(place: ParentNode): HTMLImageElement[] {
  const elements = [...place.querySelectorAll('*')];
  const inside = elements.flatMap(({ shadowRoot }) => (shadowRoot ? imagesIn(shadowRoot) : []));
  const images = elements.filter((element) => element instanceof HTMLImageElement);
  return [...images.filter((image) => image.checkVisibility()), ...inside];
}

/** So many pictures are taken once more; when all differ, it is not for want of time. */
let patience = 20;

/** What is reckoned when the browser is idle comes late on a busy machine, in milliseconds. */
const LATE = 1000;

async function shoot(name: string, place: Element): Promise<void> {
  await until(() => widgetsIn(place).every((widget) => !all(widget, '.moving').length), 'rest');
  await until(() => imagesIn(place).every(({ complete }) => complete), 'the images');
  scrollTo(0, 0);
  const take = async () => {
    const { width, height } = place.getBoundingClientRect();
    const clip = { x: 0, y: 0, width, height: Math.min(Math.ceil(height), TALLEST) };
    const look: Look = await executeServerCommand('visual-look', { name, clip });
    const after = reduce(await decode(look.after));
    const { difference, ...verdict }: Comparison = look.before
      ? compare(await decode(look.before), after)
      : { isSame: false, why: 'it is new' };
    return { look, after, difference, verdict };
  };
  let taken = await take();
  if (!taken.verdict.isSame && patience-- > 0) {
    await new Promise((resolve) => setTimeout(resolve, LATE));
    taken = await take();
  }
  const { look, after, difference, verdict } = taken;
  await executeServerCommand('visual-judge', {
    name,
    ...verdict,
    ...(!verdict.isSame && { after: await encode(after), full: look.after }),
    ...(difference && { difference: await encode(difference) }),
  });
  if (!look.isUpdate) expect(verdict.why).to.equal('');
}

const asked: readonly string[] = await executeServerCommand('visual-files');
const files = [...(await allStories())].filter(([file]) => !asked.length || asked.includes(file));

for (const width of WIDTHS) {
  describe(`${width} pixels wide`, () => {
    before(async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      await setViewport({ width, height: TALLEST });
      document.body.style.margin = '0';
    });

    for (const [file, stories] of files) {
      for (const { name, show } of stories) {
        it(`${file} ${name}`, async () => {
          listenToConsole();
          await shoot(`${file}/${name}-${width}`, await show());
        });
      }
    }
  });
}
