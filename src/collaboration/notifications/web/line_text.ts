import type { Locale } from '@web/i18n';
import { formatDay } from '@web/kit';
import type { InboxSpec } from '@web/shell/feature';

const leading_days = /^(?:(?:[→–] )?\d{4}-\d{2}-\d{2} ?)+/;

/** What a line shows under its label; the days it begins with as people read them: "by 30 Dec". */
export function lineText(spec: InboxSpec | undefined, text: string, locale: Locale): string {
  if (!text || !spec) return text;
  const said = spec.says_days
    ? text.replace(leading_days, (days) =>
        days.replace(/\d{4}-\d{2}-\d{2}/g, (day) => formatDay(day, locale)),
      )
    : text;
  return spec.lead ? `${spec.lead(locale)} ${said}` : said;
}
