-- What a unit promised on the spot, which outlives the case.
alter table demand_verification add column promised_by varchar(40);
alter table demand_verification add column promiser varchar(40);
alter table demand_verification add column promised_on date;
