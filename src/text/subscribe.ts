import { subscribe as en } from './en/subscribe.js';
import { subscribe as fy } from './fy/subscribe.js';
import type { Language } from './languages.js';
import { subscribe as nl } from './nl/subscribe.js';
import type { SubscribeTexts } from './texts.js';

/** How to subscribe, in every language: they come together, and only for who asks for them. */
export const subscribeTexts: Readonly<Record<Language, SubscribeTexts>> = { nl, en, fy };
