import { Button, Menu } from '@mantine/core';
import { locale_names, locales } from '@web/i18n';
import { Check, Languages } from 'lucide-react';
import { usePreferences } from './preferences';

/** Chooses the language where there is no account yet. */
export function LanguageMenu() {
  const { locale, setLocale } = usePreferences();
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="xs" leftSection={<Languages size={15} />}>
          {locale_names[locale]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {locales.map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            onClick={() => setLocale(each)}
            rightSection={each === locale ? <Check size={14} /> : null}
          >
            {locale_names[each]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
