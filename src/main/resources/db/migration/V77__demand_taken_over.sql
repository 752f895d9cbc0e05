-- Whether a case ran in an old ledger before it came here: it is marked so for ever. The sentence in the timeline is
-- there since the first was taken over.
alter table demand_case add column taken_over boolean not null default false;

update demand_case set taken_over = true
 where case_no in (select e.case_no from demand_entry e where e.code = 'demand.timeline.taken-over');
