-- How many working days there have been up to each day, so that a statement can subtract two of them.
create table board_day (
  day_on date not null primary key,
  worked integer not null
)${table};
