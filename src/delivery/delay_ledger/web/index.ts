import { defineLabels } from '@web/i18n';
import type { Feature } from '@web/shell/feature';
import strings from './delay_ledger.nav.strings.json';

const label = defineLabels(strings);

export const feature: Feature = {
  name: 'delivery/delay_ledger',
  engagement_tabs: [{ key: 'ledger', load: () => import('./ledger_tab').then((m) => m.LedgerTab) }],
  inbox: [
    { key: 'input_request.created', label: label('inbox.input_requested') },
    { key: 'input_request.supplied', label: label('inbox.input_supplied') },
    { key: 'pacing_notice.filed', label: label('inbox.pacing_filed') },
    { key: 'delay_wait.set', label: label('inbox.wait_set') },
    { key: 'neutral_stop.recorded', label: label('inbox.stop_recorded') },
    { key: 'delay_reminder.sent', label: label('inbox.reminder') },
    { key: 'delay_day.became_critical', label: label('inbox.critical') },
    { key: 'delay_dispute.raised', label: label('inbox.disputed') },
    { key: 'delay_dispute.decided', label: label('inbox.dispute_decided') },
    { key: 'delay_entry.adjusted', label: label('inbox.adjusted') },
    { key: 'delay_entry.agreed', label: label('inbox.adjustment_agreed') },
    { key: 'extension_statement.drafted', label: label('inbox.extension_drafted') },
    { key: 'extension_statement.withdrawn', label: label('inbox.extension_withdrawn') },
    { key: 'extension_statement.agreed', label: label('inbox.extension_agreed') },
    { key: 'extension_statement.declined', label: label('inbox.extension_declined') },
  ],
};
