-- Which part of the order was returned; none when its unit has returned the whole.
alter table handling_return add column part integer;
