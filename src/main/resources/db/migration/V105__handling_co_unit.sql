-- Another unit of an order has a part of it, which it may return and another may get; the part stays.
create table handling_co_unit (
  id bigint not null auto_increment primary key,
  order_id bigint not null,
  part integer not null,
  unit varchar(40) not null,
  state varchar(12) not null,
  settled boolean not null,
  taken_over_by varchar(40),
  decision_words text,
  version integer not null,
  constraint handling_co_unit_once unique (order_id, part),
  constraint handling_co_unit_order foreign key (order_id) references handling_order (id)
)${table};

insert into handling_co_unit (order_id, part, unit, state, settled, version)
select order_id, place_no, unit, 'ASKED', false, 0 from handling_order_co_unit;

update handling_co_unit set state = 'ANSWERED' where exists (
  select 1 from handling_order o join handling_co_opinion c on c.case_no = o.case_no and c.round_no = o.round_no
  where o.id = handling_co_unit.order_id and c.part = handling_co_unit.part);

drop table handling_order_co_unit;
