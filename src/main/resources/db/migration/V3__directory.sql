-- Areas of the whole country, loaded by the next migration; the listed ones are the few that this installation serves.
create table directory_area (
  code varchar(12) not null,
  name varchar(100) not null,
  kind varchar(20) not null,
  parent varchar(12),
  listed boolean not null,
  primary key (code)
)${table};
create index directory_area_parent on directory_area (parent, listed);
create index directory_area_listed on directory_area (listed, code);

-- The rows of the workbook's sheets, one table each. row_key tells a row from the others of its sheet.
create table directory_person (
  row_key varchar(200) not null,
  login varchar(64) not null,
  name varchar(100) not null,
  phone varchar(20),
  in_force boolean not null,
  primary key (row_key),
  unique (login)
)${table};

create table directory_body (
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
  foreign key (area) references directory_area (code),
  foreign key (leader) references directory_person (login)
)${table};
create index directory_body_kind on directory_body (kind, area);

create table directory_post (
  row_key varchar(200) not null,
  login varchar(64) not null,
  body varchar(40) not null,
  post_role varchar(30) not null,
  valid_from date not null,
  valid_to date,
  primary key (row_key),
  foreign key (login) references directory_person (login)
)${table};
create index directory_post_body on directory_post (body, post_role);

create table directory_station (
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
  foreign key (area) references directory_area (code),
  foreign key (keeper) references directory_person (login)
)${table};

create table directory_group (
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
  foreign key (home) references directory_station (code),
  foreign key (liaison_officer) references directory_person (login)
)${table};

create table directory_constituency (
  row_key varchar(200) not null,
  code varchar(40) not null,
  name varchar(100) not null,
  congress_level varchar(20) not null,
  areas varchar(2000) not null,
  in_force boolean not null,
  primary key (row_key),
  unique (code)
)${table};

create table directory_deputy (
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
  foreign key (login) references directory_person (login),
  foreign key (constituency) references directory_constituency (code),
  foreign key (deputy_group) references directory_group (code)
)${table};

create table directory_mailbox (
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
  foreign key (area) references directory_area (code),
  foreign key (keeper) references directory_person (login)
)${table};

create table directory_committee_contact (
  row_key varchar(200) not null,
  member_deputy varchar(40) not null,
  deputy varchar(40) not null,
  valid_from date not null,
  valid_to date,
  primary key (row_key)
)${table};

-- 代表联系选民名单: the voters whom a deputy keeps contact with. Sealed but for the deputy and the day: before that at
-- most 40, 60, 100 and 200 characters. row_key is the fingerprint of deputy, name and contact.
create table directory_fixed_contact (
  row_key varchar(43) not null,
  deputy varchar(40) not null,
  name varchar(300) not null,
  contact varchar(400) not null,
  community varchar(600),
  since date,
  note varchar(1200),
  primary key (row_key)
)${table};
create index directory_fixed_contact_deputy on directory_fixed_contact (deputy);

-- Every change of the directory as a whole: who, when. Row 0 is the empty directory; changes take turns on it.
create table directory_revision (
  number bigint not null,
  applied_at datetime(3) not null,
  applied_by varchar(64) not null,
  primary key (number)
)${table};
insert into directory_revision (number, applied_at, applied_by) values (0, '2026-01-01 00:00:00', '');

-- Who holds which post from when to when: by a row of its own, or told by a body, station, group or mandate.
-- Only of people who may sign in, and in bodies, stations and groups that exist.
create view directory_held_post as
select held.login, held.body, held.post_role, held.valid_from, held.valid_to
  from (
    select login, body, post_role, valid_from, valid_to from directory_post
    union all
    select leader, code,
           case kind when 'HANDLING_UNIT' then 'UNIT_LEADER' when 'PETITION_SECTION' then 'PETITION_OFFICER' else 'OFFICER' end,
           date '1900-01-01', cast(null as date)
      from directory_body
    union all
    select keeper, code, 'LIAISON_OFFICER', date '1900-01-01', cast(null as date) from directory_station
    union all
    select liaison_officer, code, 'LIAISON_OFFICER', date '1900-01-01', cast(null as date) from directory_group
    union all
    select login, deputy_group, 'DEPUTY', valid_from, valid_to from directory_deputy
  ) held
  join directory_person person on person.login = held.login and person.in_force
  join (
    select code from directory_body where in_force
    union all
    select code from directory_station where in_force
    union all
    select code from directory_group where in_force
  ) place on place.code = held.body;
