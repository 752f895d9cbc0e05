-- Passwords are ours; who exists and what he may do comes from the directory.
CREATE TABLE credential (
  login        VARCHAR(64)  NOT NULL,
  secret_hash  VARCHAR(255) NOT NULL,
  must_change  BOOLEAN      NOT NULL,
  changed_at   DATETIME(3)  NOT NULL,
  PRIMARY KEY (login)
)${table};

-- Failed tries by what they have in common: a person and an address, a person, an address.
CREATE TABLE sign_in_throttle (
  subject     VARCHAR(160) NOT NULL,
  failures    INT          NOT NULL,
  last_try_at DATETIME(3)  NOT NULL,
  refusals    INT          NOT NULL,
  PRIMARY KEY (subject)
)${table};

-- Who signed in or failed to, when and from where. Rows are added, never changed or removed.
CREATE TABLE sign_in_event (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  happened_at DATETIME(3) NOT NULL,
  login       VARCHAR(64) NOT NULL,
  address     VARCHAR(64) NOT NULL,
  kind        VARCHAR(32) NOT NULL,
  done_by     VARCHAR(64),
  PRIMARY KEY (id)
)${table};

CREATE INDEX sign_in_event_person ON sign_in_event (login, kind, address, happened_at);
CREATE INDEX sign_in_event_time ON sign_in_event (happened_at);
CREATE INDEX sign_in_throttle_time ON sign_in_throttle (last_try_at);
