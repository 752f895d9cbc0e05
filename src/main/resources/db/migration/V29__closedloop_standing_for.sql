-- For whom somebody stood in when he did it.
alter table closedloop_review add column standing_for varchar(64);
alter table closedloop_signature add column standing_for varchar(64);
alter table closedloop_strike_off add column applied_for varchar(64);
alter table closedloop_strike_off add column decided_for varchar(64);
alter table closedloop_ledger_entry add column standing_for varchar(64);
