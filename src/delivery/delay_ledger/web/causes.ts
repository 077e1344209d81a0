/** What can move the finish, by whose it is; the client is reminded of what is its own. */
export const client_causes = [
  'question_unanswered',
  'brief_not_filled',
  'document_not_approved',
  'block_not_accepted',
  'data_not_supplied',
  'access_not_given',
  'contractor_late',
  'change_not_decided',
] as const;
export const provider_causes = [
  'quota_shortfall',
  'manager_absent',
  'document_not_checked',
  'estimate_not_checked',
  'request_not_sent',
  'request_not_planned',
  'returned_unmet',
  'other_order',
] as const;
/** Nobody’s, or of a request alone: nobody is told of them by name. */
export const other_causes = ['request_incomplete', 'pause', 'force_majeure', 'calendar'] as const;
