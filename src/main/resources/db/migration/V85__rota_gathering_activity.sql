-- The activity record by which a group's quarterly activity counts as held.
alter table rota_gathering add column activity_no varchar(20);
create index rota_gathering_by_activity on rota_gathering (activity_no);
