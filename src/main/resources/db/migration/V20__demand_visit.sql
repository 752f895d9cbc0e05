-- When it was verified on the spot, and why that was before the demand was received.
alter table demand_verification add column visited_on date;
alter table demand_verification add column early_reason varchar(1000);
