-- What an old ledger says of a row that a unit was working on: where it was taken in, who handled it, when and how the
-- deputy was heard, and what came of it.
alter table takeover_record add column taken_in_at varchar(100);
alter table takeover_record add column handler varchar(40);
alter table takeover_record add column contacted_on date;
alter table takeover_record add column contact_way varchar(40);
alter table takeover_record add column result varchar(60);
