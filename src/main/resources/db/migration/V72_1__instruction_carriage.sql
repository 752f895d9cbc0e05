-- How a deputy carries a matter: in writing or in remarks at a meeting, and through which deputy the result goes down.
alter table instruction_suggestion add column relayed_through varchar(64);
alter table instruction_suggestion add column voicing varchar(20);
alter table instruction_suggestion add column meeting varchar(200);
alter table instruction_suggestion add column spoken_on date;
