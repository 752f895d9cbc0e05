-- By what a mail that comes back, or answers, names the notice that left.
alter table notification_delivery add column mail_id varchar(40);
create index notification_delivery_of_mail on notification_delivery (mail_id);
