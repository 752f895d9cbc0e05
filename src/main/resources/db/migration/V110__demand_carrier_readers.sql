-- Who was asked to carry a demand before asking opened it: the carrier of its last suggestion, unless he declined.
insert into demand_reader (case_no, reader)
select asked.case_no, concat('login:', asked.carrier)
  from handling_suggestion asked
  join (select case_no, max(id) as id from handling_suggestion group by case_no) latest on latest.id = asked.id
 where asked.carrier is not null
   and (asked.consented is null or asked.consented = true)
   and not exists (
     select 1 from demand_reader known
      where known.case_no = asked.case_no and known.reader = concat('login:', asked.carrier));
