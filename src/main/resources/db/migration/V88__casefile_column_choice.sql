-- 显示的列: which columns of the list of demands a person wants to see, with commas between.
create table casefile_column_choice (
  person varchar(64) not null primary key,
  chosen varchar(400) not null
)${table};
