import type { Feature } from './feature';

/*
 * The features of the application, one line each:
 *   import { feature as timesheet } from '@delivery/timesheet/web';
 */
export const features: readonly Feature[] = [];
