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
