import { Fragment } from 'react';
import type { SetUpThing } from '#domain/today/set-up.ts';
import { CardAnchor } from '../document/CardLinks.tsx';
import classes from './TodayScreen.module.css';

interface ThingCardsProps {
  readonly things: readonly SetUpThing[];
  readonly className?: string | undefined;
}

/** The instruction cards of what stands in one line; not on paper. */
export function ThingCards({ things, className = '' }: ThingCardsProps) {
  const cards = [...new Map(things.flatMap((thing) => thing.cards.map((card) => [card.id, card] as const))).values()];
  if (cards.length === 0) return null;
  return (
    <span className={`${classes.controls} ${className}`}>
      {cards.map((card, index) => (
        <Fragment key={card.id}>
          {index > 0 && ' · '}
          <CardAnchor card={card} isOneOfMore={cards.length > 1} />
        </Fragment>
      ))}
    </span>
  );
}
