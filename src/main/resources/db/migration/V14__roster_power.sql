-- Posts that give power hold once a second person has approved them: the only place from which such a post is read.
create table roster_power (
  id bigint not null auto_increment,
  login varchar(64) not null,
  body varchar(40) not null,
  post_role varchar(30) not null,
  area varchar(12) not null,
  valid_from date not null,
  valid_to date,
  grant_state varchar(10) not null,
  asked_by varchar(64) not null,
  asked_at datetime(3) not null,
  alone_at datetime(3),
  decided_by varchar(64),
  decided_at datetime(3),
  reason varchar(400),
  primary key (id)
)${table};
create index roster_power_state on roster_power (grant_state, login);
create index roster_power_asked on roster_power (asked_at);
create index roster_power_decided on roster_power (decided_at);

-- Who holds power today keeps it.
insert into roster_power
  (login, body, post_role, area, valid_from, valid_to, grant_state, asked_by, asked_at, decided_by, decided_at)
select held.login, held.body, held.post_role, place.area, held.valid_from, held.valid_to,
       'HELD', '', current_timestamp, '', current_timestamp
  from roster_held_post held
  join roster_body place on place.code = held.body
 where held.post_role not in ('LIAISON_OFFICER', 'HANDLER', 'DEPUTY');

create or replace view roster_held_post as
select held.login, held.body, held.post_role, held.valid_from, held.valid_to
  from (
    select login, body, post_role, valid_from, valid_to
      from roster_post where post_role in ('LIAISON_OFFICER', 'HANDLER')
    union all
    select granted.login, granted.body, granted.post_role, granted.valid_from, granted.valid_to
      from roster_power granted
      join roster_body place on place.code = granted.body and place.area = granted.area
     where granted.grant_state = 'HELD'
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

-- What each change of the directory did to each row; of a roster only whose it is, never the voter.
create table roster_change (
  id bigint not null auto_increment,
  revision bigint not null,
  sheet varchar(20) not null,
  title varchar(200) not null,
  row_before varchar(4000),
  row_after varchar(4000),
  primary key (id)
)${table};
create index roster_change_revision on roster_change (revision);
create index roster_revision_time on roster_revision (applied_at);

-- What somebody did that concerns a person, until he has read it.
create table roster_note (
  id bigint not null auto_increment,
  login varchar(64) not null,
  happened_at datetime(3) not null,
  code varchar(60) not null,
  told varchar(1000) not null,
  read_at datetime(3),
  primary key (id)
)${table};
create index roster_note_person on roster_note (login, read_at);
