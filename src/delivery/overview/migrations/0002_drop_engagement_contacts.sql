-- Contacts are kept one by one by delivery/daily_controls.
drop table engagement_contacts;
