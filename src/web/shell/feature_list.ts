import { feature as calendar } from '@collaboration/calendar/web';
import { feature as conversations } from '@collaboration/conversations/web';
import { feature as identity } from '@collaboration/identity/web';
import { feature as notifications } from '@collaboration/notifications/web';
import { feature as acceptance } from '@delivery/acceptance/web';
import { feature as calendar_feeds } from '@delivery/calendar_feeds/web';
import { feature as daily_controls } from '@delivery/daily_controls/web';
import { feature as delay_ledger } from '@delivery/delay_ledger/web';
import { feature as discovery } from '@delivery/discovery/web';
import { feature as engagement } from '@delivery/engagement/web';
import { feature as estimate } from '@delivery/estimate/web';
import { feature as document } from '@delivery/implementation_document/web';
import { feature as overview } from '@delivery/overview/web';
import { feature as schedule } from '@delivery/schedule/web';
import { feature as timesheet } from '@delivery/timesheet/web';
import type { Feature } from './feature';

/*
 * The features of the application, one line each:
 *   import { feature as timesheet } from '@delivery/timesheet/web';
 */
export const features: readonly Feature[] = [
  identity,
  conversations,
  notifications,
  calendar,
  engagement,
  discovery,
  timesheet,
  daily_controls,
  document,
  overview,
  estimate,
  acceptance,
  schedule,
  delay_ledger,
  calendar_feeds,
];
