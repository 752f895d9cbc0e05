-- The few areas that an installation serves, among all of the country.
create index directory_area_listed on directory_area (listed, code);
