import { pixelsPerClientPixel } from '../../util/client-pixels.js';
import type { ScreenPoint } from './viewport.js';

/** What hands, mice and keys ask of a map. Places and distances are in CSS pixels of the map. */
export interface GestureTarget {
  /** The map goes with the hand. */
  pan(x: number, y: number): void;
  /** So many zoom levels nearer, around a place; without one, around the middle. */
  zoom(levels: number, at?: ScreenPoint): void;
  /**
   * Looks so many steps to the right and down, and so many zoom levels nearer, which is to be seen as a
   * movement.
   */
  step(right: number, down: number, levels: number, at?: ScreenPoint): void;
  /** Shows everything. */
  home(): void;
  /** The visitor seems to want to move the map in a way that belongs to the page. */
  showHint(about: 'wheel' | 'touch'): void;
}

/** From this distance, in pixels of the window, a press is a drag and no click. */
const MIN_DRAG_PX = 4;

/** A notch of a mouse wheel is about 100; two fingers on a touchpad give 1 to 10. */
const WHEEL_PX_PER_LEVEL = 100;

const MAX_WHEEL_LEVELS = 0.5;

/** What a wheel counts in, in CSS pixels: pixels, lines, pages. */
const WHEEL_UNITS_PX = [1, 20, 400] as const;

const arrows: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const zooms: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/**
 * Moves a map, and leaves the page its own: one finger and the plain wheel scroll the page, two fingers
 * and the wheel with Ctrl or Cmd move the map.
 */
export class Gestures {
  readonly #element: HTMLElement;
  readonly #target: GestureTarget;
  /** Where the mouse was, while it is down. */
  #mouse: { x: number; y: number; isDrag: boolean } | undefined;
  /** Where the middle between two fingers was, and how far apart they were. */
  #fingers: { x: number; y: number; apart: number } | undefined;
  #pinch = 1;

  /** @param element - Covers the map; its `touch-action` leaves panning to the page. */
  constructor(element: HTMLElement, target: GestureTarget) {
    this.#element = element;
    this.#target = target;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      options?: AddEventListenerOptions,
    ) => element.addEventListener(type, listener, options);
    on('pointerdown', this.#onDown);
    on('pointermove', this.#onMove);
    on('pointerup', this.#onUp);
    on('pointercancel', this.#onUp);
    on('click', this.#onClick, { capture: true });
    on('dblclick', this.#onDouble);
    on('keydown', this.#onKey);
    on('wheel', this.#onWheel, { passive: false });
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
      on(type, this.#onTouch, { passive: false });
    }
    // Safari's own, for two fingers on a touchpad.
    for (const type of ['gesturestart', 'gesturechange']) {
      element.addEventListener(type, this.#onGesture, { passive: false });
    }
  }

  /** Where something happened on the map. */
  #place({ clientX, clientY }: { clientX: number; clientY: number }): ScreenPoint {
    const { left, top } = this.#element.getBoundingClientRect();
    return this.#toMap(clientX - left, clientY - top);
  }

  /** A distance in pixels of the window, as the map counts it. */
  #toMap(right: number, down: number): ScreenPoint {
    const [across, downwards] = pixelsPerClientPixel(this.#element);
    return [right * across, down * downwards];
  }

  /** Where a marker is: it stays there when it has the focus. */
  #middleOf(target: Element): ScreenPoint | undefined {
    if (target === this.#element) return undefined;
    const { left, top, width, height } = target.getBoundingClientRect();
    return this.#place({ clientX: left + width / 2, clientY: top + height / 2 });
  }

  readonly #onDown = ({ pointerType, button, clientX: x, clientY: y }: PointerEvent): void => {
    this.#mouse = pointerType !== 'touch' && button === 0 ? { x, y, isDrag: false } : undefined;
  };

  readonly #onMove = ({ clientX, clientY, pointerId, buttons }: PointerEvent): void => {
    if (!this.#mouse) return;
    if (!buttons) {
      // Let go of outside the window.
      this.#mouse = undefined;
      return;
    }
    const { x, y, isDrag } = this.#mouse;
    if (!isDrag) {
      if (Math.hypot(clientX - x, clientY - y) < MIN_DRAG_PX) return;
      this.#element.setPointerCapture(pointerId);
    }
    this.#mouse = { x: clientX, y: clientY, isDrag: true };
    this.#target.pan(...this.#toMap(clientX - x, clientY - y));
  };

  readonly #onUp = (): void => {
    // After a drag a click is still to come.
    if (!this.#mouse?.isDrag) this.#mouse = undefined;
  };

  /** The click that follows a drag is none; that of a key has no `detail`. */
  readonly #onClick = (event: MouseEvent): void => {
    if (this.#mouse?.isDrag && event.detail) event.stopPropagation();
    this.#mouse = undefined;
  };

  readonly #onDouble = (event: MouseEvent): void => {
    if ((event.target as Element).closest('button')) return;
    this.#target.step(0, 0, event.shiftKey ? -1 : 1, this.#place(event));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey, target } = event;
    if (ctrlKey || altKey || metaKey) return;
    const arrow = arrows[key];
    const levels = zooms[key];
    if (arrow) this.#target.step(...arrow, 0);
    else if (levels) this.#target.step(0, 0, levels, this.#middleOf(target as Element));
    else if (key === 'Home') this.#target.home();
    else return;
    event.preventDefault();
  };

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) {
      this.#target.showHint('wheel');
      return;
    }
    event.preventDefault();
    const pixels = event.deltaY * (WHEEL_UNITS_PX[event.deltaMode] ?? 1);
    const levels = Math.min(Math.abs(pixels) / WHEEL_PX_PER_LEVEL, MAX_WHEEL_LEVELS);
    this.#target.zoom(-Math.sign(pixels) * levels, this.#place(event));
  };

  readonly #onTouch = (event: TouchEvent): void => {
    const [one, other] = event.touches;
    if (!one || !other) {
      if (event.type === 'touchmove' && one) this.#target.showHint('touch');
      this.#fingers = undefined;
      return;
    }
    if (event.cancelable) event.preventDefault();
    const now = {
      x: (one.clientX + other.clientX) / 2,
      y: (one.clientY + other.clientY) / 2,
      apart: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1,
    };
    const before = event.touches.length === 2 ? this.#fingers : undefined;
    this.#fingers = now;
    if (!before) return;
    this.#target.pan(...this.#toMap(now.x - before.x, now.y - before.y));
    const place = this.#place({ clientX: now.x, clientY: now.y });
    this.#target.zoom(Math.log2(now.apart / before.apart), place);
  };

  readonly #onGesture = (event: Event): void => {
    const { type, scale, clientX, clientY } = event as unknown as MouseEvent & { scale: number };
    // On a touchscreen the same fingers also come as touches.
    if (this.#fingers) return;
    event.preventDefault();
    if (type === 'gesturechange') {
      const place = this.#place({ clientX, clientY });
      this.#target.zoom(Math.log2(scale / this.#pinch), place);
    }
    this.#pinch = type === 'gesturechange' ? scale : 1;
  };
}
