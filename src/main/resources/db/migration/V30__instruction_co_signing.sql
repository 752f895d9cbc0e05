-- What a deputy said who was asked to sign a suggestion too; null while he has not answered.
alter table instruction_suggestion_co_signer add column answer varchar(12);
alter table instruction_suggestion_co_signer add column reason text;
alter table instruction_suggestion_co_signer add column answered_at datetime(3);

-- Whom a lead deputy named before anybody was asked stands on papers that have gone out.
update instruction_suggestion_co_signer set answer = 'AGREED';
