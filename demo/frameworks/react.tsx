/** Widgets in React 19. The types of their attributes and events: `@democratie-in-actie/widgets/react`. */
import type {} from '@democratie-in-actie/widgets/react';
import type { DiaSelectEvent } from '@democratie-in-actie/widgets';
import '@democratie-in-actie/widgets/widgets/feed.js';
import '@democratie-in-actie/widgets/widgets/news-feed.js';
import '@democratie-in-actie/widgets/widgets/subgoal-overview.js';

interface Props {
  readonly feed: string;
  readonly onSelect: (section: string) => void;
}

export function Programme({ feed, onSelect }: Props) {
  // React takes the name of an event as it stands behind "on".
  const select = (event: DiaSelectEvent) => {
    onSelect(event.section);
  };
  return (
    <dia-feed src={feed} refresh={30}>
      <dia-subgoal-overview layout="list" heading-level={3} />
      <dia-news-feed limit={3} images="none" lang="nl" ondia-select={select}>
        <a href="https://www.lokale-democratie.nl">Nieuws over lokale democratie</a>
      </dia-news-feed>
    </dia-feed>
  );
}
