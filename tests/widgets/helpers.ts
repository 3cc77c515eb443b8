/** What tests that need several widgets share: all of them, and `../ui/helpers.ts`. */
import { tags as modules } from '../../src/embed/tags.js';

await Promise.all(Object.values(modules).map((define) => define()));

export * from '../ui/helpers.js';
export * from './table.js';
