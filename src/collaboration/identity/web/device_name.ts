const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** The browser and the system in a User-Agent, as far as one can tell; later marks repeat earlier names. */
export function deviceOf(user_agent: string): { browser: string; system: string } | null {
  const first = (list: typeof browsers) => list.find(([mark]) => mark.test(user_agent))?.[1];
  const browser = first(browsers);
  const system = first(systems);
  return browser && system ? { browser, system } : null;
}
