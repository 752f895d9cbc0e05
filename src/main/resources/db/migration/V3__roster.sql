-- Areas of the whole country, loaded by the next migration; the listed ones are the few that this installation serves.
create table roster_area (
  code varchar(12) not null,
  name varchar(100) not null,
  kind varchar(20) not null,
  parent varchar(12),
  listed boolean not null,
  primary key (code)
)${table};
create index roster_area_parent on roster_area (parent, listed);
create index roster_area_listed on roster_area (listed, code);

-- The rows of the workbook's sheets, one table each. row_key tells a row from the others of its sheet.
create table roster_person (
  row_key varchar(200) not null,
  login varchar(64) not null,
  name varchar(100) not null,
  phone varchar(20),
  in_force boolean not null,
  primary key (row_key),
  unique (login)
)${table};

create table roster_body (
  row_key varchar(200) not null,
  code varchar(40) not null,
  name varchar(100) not null,
  kind varchar(30) not null,
  body_level varchar(20) not null,
  area varchar(12) not null,
  parent varchar(40),
  leader varchar(64),
  phone varchar(20),
  in_force boolean not null,
  primary key (row_key),
  unique (code),
  foreign key (area) references roster_area (code),
  foreign key (leader) references roster_person (login)
)${table};
create index roster_body_kind on roster_body (kind, area);

create table roster_post (
  row_key varchar(200) not null,
  login varchar(64) not null,
  body varchar(40) not null,
  post_role varchar(30) not null,
  valid_from date not null,
  valid_to date,
  primary key (row_key),
  foreign key (login) references roster_person (login)
)${table};
create index roster_post_body on roster_post (body, post_role);

create table roster_station (
  row_key varchar(200) not null,
  code varchar(40) not null,
  name varchar(100) not null,
  kind varchar(20) not null,
  area varchar(12) not null,
  parent varchar(40),
  keeper varchar(64) not null,
  address varchar(200),
  works_online boolean not null,
  in_force boolean not null,
  primary key (row_key),
  unique (code),
  foreign key (area) references roster_area (code),
  foreign key (keeper) references roster_person (login)
)${table};

create table roster_group (
  row_key varchar(200) not null,
  code varchar(40) not null,
  name varchar(100) not null,
  levels varchar(100) not null,
  home varchar(40) not null,
  leader varchar(40) not null,
  vice_leaders varchar(200) not null,
  liaison_officer varchar(64) not null,
  in_force boolean not null,
  primary key (row_key),
  unique (code),
  foreign key (home) references roster_station (code),
  foreign key (liaison_officer) references roster_person (login)
)${table};

create table roster_constituency (
  row_key varchar(200) not null,
  code varchar(40) not null,
  name varchar(100) not null,
  congress_level varchar(20) not null,
  areas varchar(2000) not null,
  in_force boolean not null,
  primary key (row_key),
  unique (code)
)${table};

create table roster_deputy (
  row_key varchar(200) not null,
  code varchar(40) not null,
  login varchar(64) not null,
  congress_level varchar(20) not null,
  term integer not null,
  constituency varchar(40) not null,
  deputy_group varchar(40) not null,
  sectors varchar(400) not null,
  committee_member boolean not null,
  work_unit varchar(100),
  occupation varchar(100),
  published varchar(100) not null,
  valid_from date not null,
  valid_to date,
  primary key (row_key),
  unique (code),
  foreign key (login) references roster_person (login),
  foreign key (constituency) references roster_constituency (code),
  foreign key (deputy_group) references roster_group (code)
)${table};

create table roster_mailbox (
  row_key varchar(200) not null,
  code varchar(40) not null,
  constituency varchar(40) not null,
  area varchar(12) not null,
  place varchar(200) not null,
  deputy varchar(40) not null,
  keeper varchar(64),
  keeper_reason varchar(200),
  keeper_from date,
  keeper_to date,
  in_force boolean not null,
  primary key (row_key),
  unique (code),
  foreign key (area) references roster_area (code),
  foreign key (keeper) references roster_person (login)
)${table};

create table roster_committee_contact (
  row_key varchar(200) not null,
  member_deputy varchar(40) not null,
  deputy varchar(40) not null,
  valid_from date not null,
  valid_to date,
  primary key (row_key)
)${table};

-- 代表联系选民名单: the voters whom a deputy keeps contact with. Sealed but for the deputy and the day: before that at
-- most 40, 60, 100 and 200 characters. row_key is the fingerprint of deputy, name and contact.
create table roster_fixed_contact (
  row_key varchar(43) not null,
  deputy varchar(40) not null,
  name varchar(300) not null,
  contact varchar(400) not null,
  community varchar(600),
  since date,
  note varchar(1200),
  primary key (row_key)
)${table};
create index roster_fixed_contact_deputy on roster_fixed_contact (deputy);

-- Every change of the directory as a whole: who, when. Row 0 is the empty directory; changes take turns on it.
create table roster_revision (
  number bigint not null,
  applied_at datetime(3) not null,
  applied_by varchar(64) not null,
  primary key (number)
)${table};
insert into roster_revision (number, applied_at, applied_by) values (0, '2026-01-01 00:00:00', '');

-- Who holds which post from when to when: by a row of its own, or told by a body, station, group or mandate.
-- Only of people who may sign in, and in bodies, stations and groups that exist.
create view roster_held_post as
select held.login, held.body, held.post_role, held.valid_from, held.valid_to
  from (
    select login, body, post_role, valid_from, valid_to from roster_post
    union all
    select leader, code,
           case kind when 'HANDLING_UNIT' then 'UNIT_LEADER' when 'PETITION_SECTION' then 'PETITION_OFFICER' else 'OFFICER' end,
           date '1900-01-01', cast(null as date)
      from roster_body
    union all
    select keeper, code, 'LIAISON_OFFICER', date '1900-01-01', cast(null as date) from roster_station
    union all
    select liaison_officer, code, 'LIAISON_OFFICER', date '1900-01-01', cast(null as date) from roster_group
    union all
    select login, deputy_group, 'DEPUTY', valid_from, valid_to from roster_deputy
  ) held
  join roster_person person on person.login = held.login and person.in_force
  join (
    select code from roster_body where in_force
    union all
    select code from roster_station where in_force
    union all
    select code from roster_group where in_force
  ) place on place.code = held.body;
