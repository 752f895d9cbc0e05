-- Why a unit heard the deputy before the demand was received.
alter table handling_contact add column early_reason varchar(1000);
