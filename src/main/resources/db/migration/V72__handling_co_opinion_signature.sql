-- 会办意见签发: the co-unit's principal signs what its handler wrote, or gives it back to be written anew.
alter table handling_co_opinion add column signed_by varchar(64);
alter table handling_co_opinion add column signed_for varchar(64);
alter table handling_co_opinion add column signed_at datetime(3);
alter table handling_co_opinion add column content_hash varchar(64);
alter table handling_co_opinion add column signing_key varchar(64);
alter table handling_co_opinion add column signature varchar(100);
alter table handling_co_opinion add column return_words text;
