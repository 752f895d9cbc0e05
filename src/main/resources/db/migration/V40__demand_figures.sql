-- What the board counts: the cases that are open, and those registered in a period with all that it asks of their row.
create index demand_case_open on demand_case (status, registered_at);
create index demand_case_registered on demand_case
  (registered_at, status, intake_outcome, lead_case, split_from, area, accused_body);
