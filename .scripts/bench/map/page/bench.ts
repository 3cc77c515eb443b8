import { collection, type Feature } from '../../initiatives.js';
import type { Contestant, Level } from './contestant.js';
import { measureAct, measureFrames, type Act, type Frames } from './measure.js';

/** Comes in about one of six initiatives. */
const KIND = 'Dorpsplan';

export interface Seen {
  readonly markers: number;
  readonly initiatives: number;
  readonly land: number;
}

/** In CSS pixels, on the page. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

const place = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('#place');
  if (!found) throw new Error('The page has no place for a map.');
  return found;
};

/** What the script that drives the page may call. */
export class Bench {
  readonly #contestant: Contestant;
  #features: readonly Feature[] = [];
  #endFrames: (() => Frames) | undefined;

  constructor(contestant: Contestant) {
    this.#contestant = contestant;
  }

  get level(): Level {
    return this.#contestant.level;
  }

  /** All that comes before the initiatives, but for the map itself. */
  async ready(count: number): Promise<void> {
    this.#features = collection(count).features;
    await this.#contestant.ready(this.#features);
  }

  open(): void {
    this.#contestant.open(place());
  }

  /** From the initiatives to their groups. */
  show(): Promise<Act> {
    return measureAct(() => this.#contestant.show(), this.#shows(this.#features.length));
  }

  /** From nothing but a place on the page to the groups. */
  openAndShow(): Promise<Act> {
    const act = () => {
      this.#contestant.open(place());
      this.#contestant.show();
    };
    return measureAct(act, this.#shows(this.#features.length));
  }

  /** To those of one kind. */
  filter(): Promise<Act> {
    const left = this.#features.filter(({ properties }) => properties.kind === KIND).length;
    return measureAct(() => this.#contestant.filter(KIND), this.#shows(left));
  }

  /** And back to all. */
  unfilter(): Promise<Act> {
    return measureAct(() => this.#contestant.filter(), this.#shows(this.#features.length));
  }

  startFrames(): void {
    this.#endFrames = measureFrames();
  }

  endFrames(): Frames | undefined {
    return this.#endFrames?.();
  }

  /** The middle of the map. */
  middle(): Spot {
    const { left, top, width, height } = this.#contestant.area(place()).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }

  /** The spot nearest to the middle without a marker. */
  free(): Spot {
    const { x, y } = this.middle();
    const boxes = [...this.#contestant.markers()].map((marker) => marker.getBoundingClientRect());
    const isFree = ({ x, y }: Spot) =>
      boxes.every((box) => x < box.left || x > box.right || y < box.top || y > box.bottom);
    for (let away = 0; away < 200; away += 4) {
      for (let turn = 0; turn < 2 * Math.PI; turn += Math.PI / 8) {
        const spot = { x: x + away * Math.cos(turn), y: y + away * Math.sin(turn) };
        if (isFree(spot)) return spot;
      }
    }
    throw new Error('There are markers everywhere.');
  }

  /** What can be seen, for who doubts the figures; of land the width in CSS pixels. */
  seen(): Seen {
    return {
      markers: [...this.#contestant.markers()].length,
      initiatives: this.#total(),
      land: this.#contestant.land()?.getBoundingClientRect().width ?? 0,
    };
  }

  /** All groups are there when together they have every initiative. */
  #shows(count: number): () => boolean {
    return () => this.#total() === count;
  }

  #total(): number {
    let total = 0;
    for (const marker of this.#contestant.markers()) total += this.#contestant.count(marker);
    return total;
  }
}

export function bench(contestant: Contestant): void {
  Object.assign(globalThis, { bench: new Bench(contestant) });
}
