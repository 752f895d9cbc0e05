-- What was found when the review of a suspension came.
alter table handling_postponement add column finding varchar(20);
alter table handling_postponement add column findings varchar(4000);
alter table handling_postponement add column reviewed_by varchar(64);
alter table handling_postponement add column reviewed_at datetime(3);
