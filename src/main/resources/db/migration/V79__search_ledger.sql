-- How far a case is struck off in the ledgers, null before it stands in them: the list of the ledgers asks for it, and the
-- counts read it where they read all else.
alter table search_case add column ledger varchar(12);

update search_case set ledger =
  (select g.state from closedloop_ledger_row g where g.ledger = 'CONGRESS' and g.case_no = search_case.case_no);

create index search_case_ledger on search_case (ledger, id);
create index search_case_tallied on search_case (status, urgency, due_on, accused_body, ledger);
drop index search_case_counted on search_case;
