import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useList } from '@web/api';
import { useUrlState } from '@web/shell';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import styles from './engagements_page.module.css';
import { stages, states, useTextInLocale, useWords } from './words';

function oneOf<Value extends string>(all: readonly Value[], wanted: string): Value | undefined {
  return all.find((value) => value === wanted);
}

/** What the address narrows the list to. */
export function useEngagementFilters() {
  const [text, setText] = useUrlState('text');
  const [state, setState] = useUrlState('state');
  const [stage, setStage] = useUrlState('stage');
  const [manager_id, setManager] = useUrlState('manager');
  const [package_key, setPackage] = useUrlState('package');
  const known_state = oneOf(states, state);
  const known_stage = oneOf(stages, stage);
  const query = {
    ...(text ? { text } : {}),
    ...(known_state ? { state: known_state } : {}),
    ...(known_stage ? { stage: known_stage } : {}),
    ...(manager_id ? { manager_id } : {}),
    ...(package_key ? { package_key } : {}),
  };
  return {
    query,
    is_filtered: Object.keys(query).length > 0,
    clear: () => {
      for (const set of [setText, setState, setStage, setManager, setPackage]) set('');
    },
    set: {
      text: setText,
      state: setState,
      stage: setStage,
      manager: setManager,
      package: setPackage,
    },
    values: { text, state, stage, manager: manager_id, package: package_key },
  };
}

const managers = ['head', 'junior_account_manager', 'senior_account_manager'];

export function EngagementFilters() {
  const t = useWords();
  const textOf = useTextInLocale();
  const { values, set } = useEngagementFilters();
  const members = useList('/api/v1/members');
  const packages = useList('/api/v1/service_packages');
  const choices = {
    state: states.map((value) => ({ value, label: t(`state.${value}`) })),
    stage: stages.map((value) => ({ value, label: t(`stage.${value}`) })),
    manager: (members.items ?? [])
      .filter(({ roles }) => roles.some((role) => managers.includes(role)))
      .map(({ id, name }) => ({ value: id, label: name })),
    package: (packages.items ?? []).map((each) => ({
      value: each.package.key,
      label: textOf(each.package.name),
    })),
  };
  return (
    <search className={styles.filters}>
      <SearchField value={values.text} onChange={set.text} />
      {(['state', 'stage', 'manager', 'package'] as const).map((name) => (
        <Select
          key={name}
          className={styles.filter ?? ''}
          label={t(`filter.${name}`)}
          placeholder={t('filter.any')}
          data={choices[name]}
          value={values[name] || null}
          onChange={(value) => set[name](value ?? '')}
          clearable
          size="xs"
        />
      ))}
    </search>
  );
}

/** Asks the server when the typing rests. */
function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useDebouncedCallback((text: string) => {
    told.current = text;
    onChange(text);
  }, 300);
  // What comes from elsewhere (a link, "clear") is shown; the echo of one's own typing is not.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  return (
    <TextInput
      className={styles.search ?? ''}
      size="xs"
      type="search"
      aria-label={t('filter.text')}
      placeholder={t('filter.text')}
      leftSection={<Search size={14} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
