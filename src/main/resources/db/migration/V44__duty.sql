-- That a deputy is let off something in a year: one asks, another decides.
create table duty_exemption (
  id bigint not null auto_increment primary key,
  login varchar(64) not null,
  duty_year integer not null,
  kind varchar(20) not null,
  reason varchar(800) not null,
  asked_by varchar(64) not null,
  asked_at datetime(3) not null,
  verdict varchar(10),
  decided_by varchar(64),
  decided_at datetime(3)
)${table};

create index duty_exemption_of on duty_exemption (duty_year, login, kind);
