-- Telephone numbers as they were typed: several, with an extension, with whose they are.
alter table demand_voter add column phone_as_typed varchar(400);
update demand_voter set phone_as_typed = phone;
alter table demand_voter drop column phone;
alter table demand_voter rename column phone_as_typed to phone;
