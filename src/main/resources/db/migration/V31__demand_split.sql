-- 分件: the case that this one was split from, of a paper with more than one matter.
alter table demand_case add column split_from varchar(20);
alter table demand_case add constraint demand_case_split foreign key (split_from) references demand_case (case_no);
