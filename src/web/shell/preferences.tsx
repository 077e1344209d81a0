import { useMantineColorScheme } from '@mantine/core';
import { isLocale, type Locale, LocaleProvider, preferredLocale } from '@web/i18n';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';

const stored_locale = 'slipway.locale';

interface Preferences {
  locale: Locale;
  setLocale: (locale: Locale) => void;
  setTimeZone: (time_zone: string) => void;
}

const PreferencesContext = createContext<Preferences | null>(null);

function firstLocale(): Locale {
  const stored = localStorage.getItem(stored_locale);
  return isLocale(stored) ? stored : preferredLocale(navigator.languages);
}

/** The language of the page: the browser's until somebody signs in, then theirs; chosen here, kept here. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [locale, setLocaleState] = useState<Locale>(firstLocale);
  const [time_zone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const setLocale = useCallback((next: Locale) => {
    localStorage.setItem(stored_locale, next);
    setLocaleState(next);
  }, []);
  const preferences = useMemo(() => ({ locale, setLocale, setTimeZone }), [locale, setLocale]);
  return (
    <PreferencesContext.Provider value={preferences}>
      <LocaleProvider locale={locale} time_zone={time_zone}>
        {children}
      </LocaleProvider>
    </PreferencesContext.Provider>
  );
}

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('usePreferences needs PreferencesProvider');
  return preferences;
}

export function hasChosenLocale(): boolean {
  return isLocale(localStorage.getItem(stored_locale));
}

export const color_schemes = ['light', 'dark', 'auto'] as const;

export function useColorScheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return { color_scheme: colorScheme, setColorScheme };
}
