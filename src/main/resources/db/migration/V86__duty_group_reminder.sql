-- 小组履职提醒: the liaison officer of a group is told once a quarter, of all who are behind.
alter table duty_reminder rename column login to told;
alter table duty_reminder add column of_group boolean not null default false;
