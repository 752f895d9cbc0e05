-- What the receiving deputy confirmed: the words that the voter is to hear. At the last link of a chain alone.
alter table feedback_relay add column confirmed_words varchar(4000);
alter table feedback_relay add column confirmed_at datetime(3);
