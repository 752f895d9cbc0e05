-- Where the cases of a process are, and how long they were at each node lately.
create index journal_visit_of_process on journal_visit (process, left_at);
