-- The lead may send an empty opinion back once: both are kept. MySQL keeps an index that starts with the
-- case for its foreign key, so the new one comes first.
alter table handling_co_opinion add column draft_number integer not null default 1;
alter table handling_co_opinion add column rejection_words text;
alter table handling_co_opinion add column rejected_by varchar(64);
alter table handling_co_opinion add column rejected_at datetime(3);
alter table handling_co_opinion add column version integer not null default 0;
alter table handling_co_opinion add constraint handling_co_opinion_draft unique (case_no, round_no, part, draft_number);
alter table handling_co_opinion drop constraint handling_co_opinion_once;
