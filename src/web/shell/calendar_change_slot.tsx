import { Suspense } from 'react';
import type { CalendarChangeProps } from './feature';
import { calendarChangePartsFor } from './registry';
import { useViewer } from './viewer';

/** The slot in the forms of the calendar for what would follow from what is being entered. */
export function CalendarChangeSlot({ change }: CalendarChangeProps) {
  return calendarChangePartsFor(useViewer()).map(({ key, Body }) => (
    <Suspense key={key} fallback={null}>
      <Body change={change} />
    </Suspense>
  ));
}
