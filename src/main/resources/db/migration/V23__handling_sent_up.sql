-- Which returned order an office has sent up to a level that has the power.
alter table handling_order add column sent_up_to varchar(16);
alter table handling_order add column sent_up_words text;
alter table handling_order add column sent_up_by varchar(64);
alter table handling_order add column sent_up_at datetime(3);
