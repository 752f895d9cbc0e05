-- Those of a level that wait, among all that have been answered: the list of summonses.
create index supervision_order_waiting on supervision_order (rung_level, ended_at);
