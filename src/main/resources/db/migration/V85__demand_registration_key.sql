-- The keys under which programs registered, to answer a repetition with the same receipt: whose key, a keyed hash of
-- what was sent, and the receipt's code, sealed. Removed after some days.
create table demand_registration_key (
  person varchar(64) not null,
  request_key varchar(64) not null,
  fingerprint varchar(43) not null,
  case_no varchar(20),
  code varchar(100),
  sent_at datetime(3) not null,
  primary key (person, request_key)
)${table};

create index demand_registration_key_age on demand_registration_key (sent_at);
