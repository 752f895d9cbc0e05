-- 启用日期: the day from which on something may be late here; the last row counts, the others are the record of who
-- chose what. A row without a day takes the choice back.
create table calendar_opening (
  id bigint not null auto_increment primary key,
  opens_on date,
  chosen_by varchar(64) not null,
  chosen_at datetime(3) not null
)${table};
