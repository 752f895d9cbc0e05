-- The keys with which people sign. The id is the SHA-256 of the public key. The holder is the login while the key is in
-- use and nothing once it is retired, so that a person has one at a time. Rows are never removed: old signatures verify.
CREATE TABLE signing_key (
  id                 VARCHAR(64)  NOT NULL,
  login              VARCHAR(64)  NOT NULL,
  holder             VARCHAR(64),
  public_key         VARCHAR(100) NOT NULL,
  sealed_private_key VARCHAR(300) NOT NULL,
  made_at            DATETIME(3)  NOT NULL,
  retired_at         DATETIME(3),
  PRIMARY KEY (id),
  CONSTRAINT signing_key_holder UNIQUE (holder)
)${table};
