import { Button } from '@mantine/core';
import { Dialog } from '@web/kit';
import { type EngagementTabProps, useUrlState } from '@web/shell';
import { CalendarPlus } from 'lucide-react';
import { NewFeed } from './new_feed';
import { useWords } from './words';

/** On an engagement's page: its days in one's own calendar program. */
export function SubscribeButton({ engagement_id }: EngagementTabProps) {
  const t = useWords();
  const [panel, setPanel] = useUrlState('panel');
  return (
    <>
      <Button
        variant="default"
        leftSection={<CalendarPlus size={15} aria-hidden />}
        onClick={() => setPanel('subscribe')}
      >
        {t('subscribe')}
      </Button>
      <Dialog
        is_open={panel === 'subscribe'}
        onClose={() => setPanel('')}
        title={t('subscribe.title')}
        size="lg"
      >
        <NewFeed engagement_id={engagement_id} text={t('subscribe.engagement')} />
      </Dialog>
    </>
  );
}
