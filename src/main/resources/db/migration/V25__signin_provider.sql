-- Who a person is at an identity provider: issuer and subject, which the provider never gives to anybody else.
create table signin_provider_link (
  issuer varchar(200) not null,
  subject varchar(255) not null,
  login varchar(64) not null,
  linked_at datetime(3) not null,
  primary key (issuer, subject),
  constraint signin_provider_link_login unique (login, issuer)
)${table};
