-- What can be found by its words: subject, voter's words, place, signed reply and number, brought into one form. Nothing of
-- an accusation or of what shall stay confidential; name, phone and address of a voter never.
alter table search_case add column words text;

-- Which two characters beside each other stand in the words of which case: both as one integer.
create table search_gram (
  gram integer not null,
  id integer not null,
  primary key (gram, id)
)${table};

-- The cases that were there before, until their words are taken in.
create table search_unread (
  case_no varchar(20) not null primary key
)${table};

insert into search_unread (case_no) select case_no from search_case;
