-- 履职提醒: who was told before a quarter ended that he is behind, once a quarter.
create table duty_reminder (
  id bigint not null auto_increment primary key,
  login varchar(64) not null,
  duty_year integer not null,
  quarter_no integer not null,
  reminded_at datetime(3) not null,
  constraint duty_reminder_once unique (duty_year, quarter_no, login)
)${table};
