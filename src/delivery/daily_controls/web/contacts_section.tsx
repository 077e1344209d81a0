import { Button } from '@mantine/core';
import { useList } from '@web/api';
import { Day, Dialog, ListState, Section } from '@web/kit';
import { type EngagementTabProps, isProvider, useUrlState, useViewer } from '@web/shell';
import { Mail, Phone, UsersRound } from 'lucide-react';
import { ContactForm, type outside_kinds } from './contact_form';
import styles from './daily_controls.module.css';
import { type Contact, contacts_path, useWords } from './words';

const icons: Record<(typeof outside_kinds)[number], typeof Phone> = {
  call: Phone,
  meeting: UsersRound,
  letter: Mail,
};

/** Calls, meetings and letters that somebody noted; both parties read them. */
export function ContactsSection({ engagement_id }: EngagementTabProps) {
  const t = useWords();
  const is_provider = isProvider(useViewer());
  const [panel, setPanel] = useUrlState('panel');
  const contacts = useList(contacts_path, { path: { engagement_id }, query: { limit: 8 } });
  if (!is_provider && contacts.items?.length === 0) return null;
  return (
    <Section
      title={t('contacts')}
      actions={
        is_provider && (
          <Button variant="default" size="compact-sm" onClick={() => setPanel('contact')}>
            {t('contact.note')}
          </Button>
        )
      }
    >
      <ListState
        query={contacts}
        items={contacts.items}
        empty={{ title: t('contacts.none'), text: t('contacts.none_text') }}
      >
        {(items) => (
          <ul className={styles.contacts}>
            {items.map((contact) => (
              <ContactLine key={contact.id} contact={contact} />
            ))}
          </ul>
        )}
      </ListState>
      <Dialog
        is_open={is_provider && panel === 'contact'}
        onClose={() => setPanel('')}
        title={t('contact.note')}
      >
        <ContactForm engagement_id={engagement_id} onDone={() => setPanel('')} />
      </Dialog>
    </Section>
  );
}

function ContactLine({ contact }: { contact: Contact }) {
  const t = useWords();
  const kind = contact.kind as (typeof outside_kinds)[number];
  const Icon = icons[kind];
  return (
    <li className={styles.contact}>
      <Icon size={15} aria-label={t(`kind.${kind}`)} />
      <div>
        <p className={styles.contact_head}>
          <Day day={contact.day} /> · {contact.with_whom}
        </p>
        <p className={styles.said}>{contact.said}</p>
        <p className={styles.quiet}>{t('contact.by', { person: contact.noted_by_name })}</p>
      </div>
    </li>
  );
}
