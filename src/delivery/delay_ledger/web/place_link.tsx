import { ScreenLink } from '@web/shell';
import type { ReactNode } from 'react';
import { placeOf } from './places';

interface PlaceLinkProps {
  engagement_id: string;
  item: string;
  cause: string;
  children: ReactNode;
}

/** Words about an item of the ledger, leading to it where it has a place of its own. */
export function PlaceLink({ engagement_id, item, cause, children }: PlaceLinkProps) {
  const place = placeOf(item, cause);
  if (place === null) return children;
  return <ScreenLink to={`engagements/${engagement_id}/${place}`}>{children}</ScreenLink>;
}
