-- For whom somebody stood in when he did it.
alter table demand_entry add column standing_for varchar(64);
