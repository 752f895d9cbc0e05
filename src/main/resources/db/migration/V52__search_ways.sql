-- Whoever reads few of many cases is led to them, by the numbers that demand_reader and stand-ins name; counts by stage,
-- urgency and day due read no row; areas are told from each other without reading each case.
create unique index search_case_number on search_case (case_no);
create index search_case_counted on search_case (status, urgency, due_on, accused_body);
create index search_case_area on search_case (area);
