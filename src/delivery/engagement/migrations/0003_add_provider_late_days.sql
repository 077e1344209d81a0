-- Of how many working days of delay are the provider's, as the ledger last had it; a pause keeps what
-- it was when the pause was asked for.
alter table engagement_summaries add column provider_late_days text not null default '0';
alter table engagement_pauses add column provider_late_days text not null default '0';
