import * as z from 'zod/mini';

import {
  DateOrTime,
  HttpUrl,
  Id,
  Image,
  Language,
  Municipalities,
  References,
  Text,
} from './leaves.js';

const Kind = z.optional(z.enum(['news', 'column', 'interview', 'experience', 'guide', 'publication']));

/** A news item as the widgets see it: `newsItem` makes it of an item of a JSON Feed. */
export const NewsItem = z.object({
  id: Id,
  title: Text,
  summary: z.optional(Text),
  url: z.optional(HttpUrl),
  image: z.optional(Image),
  date: z.optional(DateOrTime),
  kind: Kind,
  publisher: z.optional(Text),
  subgoals: References,
  themes: References,
  municipalities: Municipalities,
  language: z.optional(Language),
});
export type NewsItem = z.infer<typeof NewsItem>;

/** An item of a JSON Feed 1.1, https://jsonfeed.org/version/1.1, with our own fields in `_dia`. */
export const JsonFeedItem = z.object({
  id: z.optional(Id),
  url: z.optional(HttpUrl),
  external_url: z.optional(HttpUrl),
  title: z.optional(z.string()),
  content_text: z.optional(z.string()),
  content_html: z.optional(z.string()),
  summary: z.optional(z.string()),
  image: z.optional(Image),
  banner_image: z.optional(Image),
  date_published: z.optional(DateOrTime),
  date_modified: z.optional(DateOrTime),
  language: z.optional(Language),
  _dia: z.optional(
    z.object({
      kind: Kind,
      publisher: z.optional(Text),
      subgoals: References,
      themes: References,
      municipalities: Municipalities,
    }),
  ),
});

export const JsonFeed = z.object({
  version: z.string().check(z.regex(/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1/)),
  title: z.optional(z.string()),
  home_page_url: z.optional(HttpUrl),
  feed_url: z.optional(HttpUrl),
  language: z.optional(Language),
  items: z.array(JsonFeedItem),
});
