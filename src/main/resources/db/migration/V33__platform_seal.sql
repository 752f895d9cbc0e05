-- The keys that seal voters' data and compare it, themselves sealed with the secret key outside the database. One row.
CREATE TABLE sealing_keys (
  id         INT           NOT NULL,
  sealing    VARCHAR(8000) NOT NULL,
  comparing  VARCHAR(2000) NOT NULL,
  changed_at DATETIME(3)   NOT NULL,
  PRIMARY KEY (id)
)${table};
