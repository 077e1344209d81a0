-- The day of an acceptance that takes all of its float. What was planned before shows none until it
-- is planned anew.
alter table scheduled_activities add column float_until date;
update scheduled_activities set float_until = accepted_on;
