-- A reviewer's opinion may have 4000 characters; what was rejected keeps all of them.
alter table handling_reply add column rejection_words text;
update handling_reply set rejection_words = rejection;
alter table handling_reply drop column rejection;
