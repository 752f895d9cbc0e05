-- Those that ran in an old ledger before, to be asked for alone: few among very many.
alter table search_case add column taken_over boolean not null default false;

update search_case set taken_over = true
 where case_no in (select d.case_no from demand_case d where d.taken_over = true);

create index search_case_taken_over on search_case (taken_over, id);
