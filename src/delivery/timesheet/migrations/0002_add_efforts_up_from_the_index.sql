-- What an engagement used up is asked for with each look at it: added up without the rows.
drop index time_entries_by_engagement;
create index time_entries_by_engagement on time_entries
    (workspace_id, engagement_id, day, effort_minutes);
