// What a schema cannot say of a country's public holidays: every law is named, every date is in the years
// covered, every region exists, and an estimated feast of the Islamic calendar is where its rule puts it.

/** The Gregorian date of 10 Dhu al-Hijja in the tabular calendar, as days since 1970. */
function kurbanAit(islamic_year) {
  const epoch = 227_014.5; // 16 July 622 (Julian), in days since 1 January 1 (Gregorian)
  const before = (islamic_year - 1) * 354 + Math.floor((3 + 11 * islamic_year) / 30);
  const day_of_year = 29.5 * 11 + 0.5 + 9;
  return Math.floor(epoch + before + day_of_year) - 719_162;
}

const dayNumber = (day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

function checkDate(day, set, say) {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) say(`${day} does not exist`);
  const year = Number(day.slice(0, 4));
  if (year < set.from_year || year > set.to_year) say(`${day} is not in the years of the file`);
}

function checkRule(holiday, set, say) {
  const { rule, key } = holiday;
  if (rule.kind === 'fixed' && rule.month === 2 && rule.day > 28) say(`${key}: not in every year`);
  if (rule.kind !== 'dates') return;
  for (const { day, certainty } of rule.dates) {
    checkDate(day, set, (message) => say(`${key}: ${message}`));
    if (key === 'kurban_ait') {
      const islamic_years = Array.from({ length: 20 }, (_, at) => 1440 + at);
      const near = islamic_years.map((year) => Math.abs(kurbanAit(year) - dayNumber(day)));
      const most = certainty === 'estimated' ? 1 : 2;
      if (Math.min(...near) > most) say(`${key}: ${day} is not 10 Dhu al-Hijja`);
    }
  }
  const years = rule.dates.map(({ day }) => day.slice(0, 4));
  if (new Set(years).size !== years.length) say(`${key} is there twice in a year`);
}

export function checkHolidays(set, say) {
  const sources = new Set(set.sources.map(({ key }) => key));
  const regions = new Set(set.regions.map(({ code }) => code));
  const named = [...set.holidays, ...set.moved_days, ...(set.suspension ? [set.suspension] : [])];
  for (const { source } of named) if (!sources.has(source)) say(`no source is called ${source}`);
  const keys = set.holidays.map(({ key }) => key);
  if (new Set(keys).size !== keys.length) say('a key is there twice');
  if (set.from_year > set.to_year) say('the years are upside down');
  for (const holiday of set.holidays) {
    checkRule(holiday, set, say);
    for (const code of holiday.regions ?? []) if (!regions.has(code)) say(`no region ${code}`);
  }
  for (const { off, worked } of set.moved_days) {
    checkDate(off, set, say);
    checkDate(worked, set, say);
  }
}
