import { Button } from '@mantine/core';
import { useList, useResource } from '@web/api';
import { useLocale } from '@web/i18n';
import {
  Day,
  Dialog,
  formatEffort,
  ListState,
  PartyBadge,
  Section,
  StatusBadge,
  useShortcut,
} from '@web/kit';
import { useUrlState, useViewer } from '@web/shell';
import { ChangeForm } from './change_form';
import { ChangePanel } from './change_panel';
import styles from './changes.module.css';
import { type BlockLine, type ChangeRequest, changes_path, tones } from './types';
import { useWords } from './words';

interface ChangesSectionProps {
  engagement_id: string;
  blocks: readonly BlockLine[];
}

/** What was not there at the estimate: its effect, and who has said what (DELAY R16). */
export function ChangesSection({ engagement_id, blocks }: ChangesSectionProps) {
  const t = useWords();
  const is_client = useViewer().workspace.kind === 'client';
  const [panel, setPanel] = useUrlState('panel');
  const [open, setOpen] = useUrlState('change');
  const engagement = useResource('/api/v1/engagements/{engagement_id}', {
    path: { engagement_id },
  });
  const changes = useList(changes_path, { path: { engagement_id } });
  const may_propose =
    engagement.data?.allowed.includes('move_stage') ||
    engagement.data?.allowed.includes('complete') ||
    false;
  useShortcut('n', t('propose'), () => setPanel('change'), may_propose);
  const opened = changes.items?.find(({ id }) => id === open);
  const wishes = blocks.flatMap((block) =>
    block.history.flatMap((event) => event.wishes.map((wish) => ({ block, wish }))),
  );
  const taken = new Set(changes.items?.map((change) => change.source_wish));
  const open_wishes = wishes.filter(({ wish }) => !taken.has(wish));
  return (
    <Section
      title={t('title')}
      padding="flush"
      actions={
        may_propose && (
          <Button size="compact-sm" variant="default" onClick={() => setPanel('change')}>
            {t('propose')}
          </Button>
        )
      }
    >
      {may_propose &&
        open_wishes.map(({ block, wish }) => (
          <p key={`${block.id} ${wish}`} className={styles.wish}>
            <span>{t('wish', { block: block.title, wish })}</span>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => setPanel(`change:${block.id}:${wish}`)}
            >
              {t('wish.propose')}
            </Button>
          </p>
        ))}
      <ListState
        query={changes}
        items={changes.items}
        empty={{ title: t('empty'), text: t(is_client ? 'empty.client_text' : 'empty.text') }}
      >
        {(items) => (
          <ul className={styles.lines}>
            {items.map((change) => (
              <ChangeLine key={change.id} change={change} onOpen={setOpen} />
            ))}
          </ul>
        )}
      </ListState>
      <Dialog
        is_open={panel.startsWith('change')}
        onClose={() => setPanel('')}
        title={t('propose')}
        size="lg"
      >
        <ChangeForm
          engagement_id={engagement_id}
          blocks={blocks}
          source={panel}
          onDone={() => setPanel('')}
        />
      </Dialog>
      <ChangePanel engagement_id={engagement_id} change={opened} onClose={() => setOpen('')} />
    </Section>
  );
}

function ChangeLine(props: { change: ChangeRequest; onOpen: (id: string) => void }) {
  const { change, onOpen } = props;
  const t = useWords();
  const locale = useLocale();
  const added = change.effect.after.minutes - change.effect.before.minutes;
  return (
    <li className={styles.line}>
      <button type="button" className={styles.title_link} onClick={() => onOpen(change.id)}>
        {t('line', { number: change.number, title: change.title })}
      </button>
      <span className={styles.side}>
        <span className={styles.quiet}>+{formatEffort(added, locale)}</span>
        {change.due_on && (
          <span className={styles.quiet}>
            {t.node('due', { day: <Day day={change.due_on} /> })}
          </span>
        )}
        {(change.ball_party === 'client' || change.ball_party === 'provider') && (
          <PartyBadge party={change.ball_party} />
        )}
        <StatusBadge tone={tones[change.state]}>{t(`state.${change.state}`)}</StatusBadge>
      </span>
    </li>
  );
}
