-- The mobile phone at which a person wants what he has to do.
alter table notification_reader add column phone varchar(20);
