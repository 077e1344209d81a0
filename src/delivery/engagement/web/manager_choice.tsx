import { useList } from '@web/api';
import { DayField, Face, type FieldBinding, ListState, useRefusalText } from '@web/kit';
import styles from './new_engagement.module.css';
import { useWarningText } from './warning_text';
import { useWords } from './words';

interface ManagerChoiceProps {
  starts_on: FieldBinding<string | null>;
  manager: FieldBinding<string | null>;
  service_package_id: string | null;
}

/** The day it begins and who runs it, those with room first, each with the reason. */
export function ManagerChoice({ starts_on, manager, service_package_id }: ManagerChoiceProps) {
  const t = useWords();
  const refusal = useRefusalText(manager.refusal);
  return (
    <>
      <div className={styles.day}>
        <DayField field={starts_on} label={t('starts_on')} />
      </div>
      <fieldset className={styles.choices}>
        <legend>{t('new.manager')}</legend>
        {service_package_id ? (
          <>
            <p className={styles.quiet}>{t('new.manager_text')}</p>
            <Candidates
              manager={manager}
              service_package_id={service_package_id}
              starts_on={starts_on.value}
            />
          </>
        ) : (
          <p className={styles.quiet}>{t('new.choose_package')}</p>
        )}
        <div role="alert">{refusal && <p className={styles.refusal}>{refusal}</p>}</div>
      </fieldset>
    </>
  );
}

interface CandidatesProps {
  manager: FieldBinding<string | null>;
  service_package_id: string;
  starts_on: string | null;
}

function Candidates({ manager, service_package_id, starts_on }: CandidatesProps) {
  const t = useWords();
  const sayWarning = useWarningText();
  const candidates = useList('/api/v1/manager_capacities', {
    query: { service_package_id, ...(starts_on ? { starts_on } : {}) },
  });
  return (
    <ListState query={candidates} items={candidates.items} empty={{ title: t('new.no_managers') }}>
      {(items) =>
        items.map(({ id, name, capacity }) => (
          <label
            key={id}
            className={styles.choice}
            data-fits={capacity.fits_at_start && capacity.is_of_the_tier}
          >
            <input
              type="radio"
              name={manager.name}
              checked={manager.value === id}
              disabled={manager.disabled}
              onChange={() => manager.onChange(id)}
            />
            <Face name={name} size={28} />
            <span className={styles.choice_text}>
              <strong>{name}</strong>
              <span className={styles.quiet}>
                {[
                  t('capacity.open', { open: capacity.open_engagements }),
                  ...capacity.reasons.map(sayWarning),
                ].join(' · ')}
              </span>
            </span>
          </label>
        ))
      }
    </ListState>
  );
}
