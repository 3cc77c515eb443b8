/** What hands, mice and keys ask of a map. Places are in CSS pixels from its upper left corner. */
export interface Moves {
  /** The map goes with the hand. */
  pan(x: number, y: number): void;
  /** So many zoom levels nearer, around a place; without one, around the middle. */
  zoom(levels: number, x?: number, y?: number): void;
  /**
   * Looks so many steps to the right and down, and so many zoom levels nearer, which is to be seen as a
   * movement.
   */
  step(right: number, down: number, levels: number, at?: readonly [x: number, y: number]): void;
  /** To the first view. */
  home(): void;
  /** The hand lets go. */
  rest(): void;
  /** The visitor seems to want to move the map in a way that belongs to the page. */
  hint(about: 'wheel' | 'touch'): void;
}

/** From so many CSS pixels a press is a drag and no click. */
const DRAG = 4;

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
  readonly #moves: Moves;
  /** Where the mouse was, while it is down. */
  #mouse: { x: number; y: number; isDrag: boolean } | undefined;
  /** Where the middle between two fingers was, and how far apart they were. */
  #fingers: { x: number; y: number; apart: number } | undefined;
  #pinch = 1;

  /** @param element - Covers the map; its `touch-action` leaves panning to the page. */
  constructor(element: HTMLElement, moves: Moves) {
    this.#element = element;
    this.#moves = moves;
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
  #place({ clientX, clientY }: { clientX: number; clientY: number }): readonly [number, number] {
    const { left, top } = this.#element.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  /** Where a marker is: it stays there when it has the focus. */
  #middleOf(target: Element): readonly [number, number] | undefined {
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
      if (Math.hypot(clientX - x, clientY - y) < DRAG) return;
      this.#element.setPointerCapture(pointerId);
    }
    this.#mouse = { x: clientX, y: clientY, isDrag: true };
    this.#moves.pan(clientX - x, clientY - y);
  };

  readonly #onUp = (): void => {
    if (!this.#mouse?.isDrag) this.#mouse = undefined;
    else this.#moves.rest();
  };

  /** The click that follows a drag is none; that of a key has no `detail`. */
  readonly #onClick = (event: MouseEvent): void => {
    if (this.#mouse?.isDrag && event.detail) event.stopPropagation();
    this.#mouse = undefined;
  };

  readonly #onDouble = (event: MouseEvent): void => {
    if ((event.target as Element).closest('button')) return;
    this.#moves.step(0, 0, event.shiftKey ? -1 : 1, this.#place(event));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey, target } = event;
    if (ctrlKey || altKey || metaKey) return;
    const arrow = arrows[key];
    const levels = zooms[key];
    if (arrow) this.#moves.step(...arrow, 0);
    else if (levels) this.#moves.step(0, 0, levels, this.#middleOf(target as Element));
    else if (key === 'Home') this.#moves.home();
    else return;
    event.preventDefault();
  };

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) {
      this.#moves.hint('wheel');
      return;
    }
    event.preventDefault();
    // Lines and pages to pixels; a notch of a mouse is about 100, two fingers on a touchpad give 1 to 10.
    const pixels = event.deltaY * ([1, 20, 400][event.deltaMode] ?? 1);
    const levels = -Math.sign(pixels) * Math.min(Math.abs(pixels) / 100, 0.5);
    this.#moves.zoom(levels, ...this.#place(event));
    this.#moves.rest();
  };

  readonly #onTouch = (event: TouchEvent): void => {
    const [one, other] = event.touches;
    if (!one || !other) {
      if (event.type === 'touchmove' && one) this.#moves.hint('touch');
      if (this.#fingers) this.#moves.rest();
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
    this.#moves.pan(now.x - before.x, now.y - before.y);
    const place = this.#place({ clientX: now.x, clientY: now.y });
    this.#moves.zoom(Math.log2(now.apart / before.apart), ...place);
  };

  readonly #onGesture = (event: Event): void => {
    const { type, scale, clientX, clientY } = event as unknown as MouseEvent & { scale: number };
    // On a touchscreen the same fingers also come as touches.
    if (this.#fingers) return;
    event.preventDefault();
    if (type === 'gesturechange') {
      const place = this.#place({ clientX, clientY });
      this.#moves.zoom(Math.log2(scale / this.#pinch), ...place);
      this.#moves.rest();
    }
    this.#pinch = type === 'gesturechange' ? scale : 1;
  };
}
