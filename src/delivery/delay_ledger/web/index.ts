import { defineLabels, type Label } from '@web/i18n';
import type { Feature, InboxSpec } from '@web/shell/feature';
import { client_causes, provider_causes } from './causes';
import strings from './delay_ledger.nav.strings.json';

export { inWords, isNothing } from './fraction';

const label = defineLabels(strings);

type Cause = (typeof client_causes)[number] | (typeof provider_causes)[number];

/** "The client moves the finish: question not answered". */
const joined =
  (first: Label, second: Label): Label =>
  (locale) =>
    `${first(locale)}: ${second(locale)}`;

function criticalSpec(cause: Cause, party: 'client' | 'provider'): InboxSpec {
  return {
    key: `delay_day.critical_${cause}`,
    label: joined(label(`inbox.critical.${party}`), label(`cause.${cause}`)),
    says_days: true,
    lead: label('inbox.forecast'),
  };
}

function reminderSpec(cause: Cause, kind: 'half' | 'whole'): InboxSpec {
  return {
    key: `delay_reminder.${kind}_${cause}`,
    label: joined(label(`inbox.reminder.${kind}`), label(`cause.${cause}`)),
    says_days: true,
    lead: label(`inbox.due.${kind}`),
  };
}

export const feature: Feature = {
  name: 'delivery/delay_ledger',
  engagement_tabs: [{ key: 'ledger', load: () => import('./ledger_tab').then((m) => m.LedgerTab) }],
  inbox: [
    { key: 'input_request.created', label: label('inbox.input_requested') },
    { key: 'input_request.supplied', label: label('inbox.input_supplied') },
    { key: 'input_request.withdrawn', label: label('inbox.input_withdrawn') },
    { key: 'input_request.returned', label: label('inbox.input_returned') },
    { key: 'input_request.completed', label: label('inbox.input_completed') },
    { key: 'input_request.supply_returned', label: label('inbox.supply_returned') },
    { key: 'pacing_notice.filed', label: label('inbox.pacing_filed'), says_days: true },
    { key: 'delay_wait.set', label: label('inbox.wait_set') },
    { key: 'neutral_stop.recorded', label: label('inbox.stop_recorded'), says_days: true },
    { key: 'delay_reminder.sent', label: label('inbox.reminder') },
    { key: 'delay_day.became_critical', label: label('inbox.critical') },
    ...client_causes.flatMap((cause) => [
      criticalSpec(cause, 'client'),
      reminderSpec(cause, 'half'),
      reminderSpec(cause, 'whole'),
    ]),
    ...provider_causes.map((cause) => criticalSpec(cause, 'provider')),
    { key: 'delay_dispute.raised', label: label('inbox.disputed'), says_days: true },
    { key: 'delay_dispute.decided', label: label('inbox.dispute_decided'), says_days: true },
    { key: 'delay_entry.adjusted', label: label('inbox.adjusted'), says_days: true },
    { key: 'delay_entry.agreed', label: label('inbox.adjustment_agreed'), says_days: true },
    {
      key: 'extension_statement.drafted',
      label: label('inbox.extension_drafted'),
      says_days: true,
    },
    { key: 'extension_statement.withdrawn', label: label('inbox.extension_withdrawn') },
    { key: 'extension_statement.agreed', label: label('inbox.extension_agreed'), says_days: true },
    {
      key: 'extension_statement.declined',
      label: label('inbox.extension_declined'),
      says_days: true,
    },
  ],
};
