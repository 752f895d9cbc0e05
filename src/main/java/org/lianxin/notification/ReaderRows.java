package org.lianxin.notification;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of where people are reached and of what they want. */
@Repository
class ReaderRows {

  private final JdbcClient jdbc;

  ReaderRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> mail(String login) {
    return Optional.ofNullable(mails(List.of(login)).get(login));
  }

  /** The addresses of those who gave one, by login. */
  Map<String, String> mails(Collection<String> logins) {
    var mails = new HashMap<String, String>();
    jdbc.sql("select login, mail from notification_reader where login in (:logins)")
        .param("logins", logins)
        .query(
            row -> {
              if (row.getString("mail") != null) {
                mails.put(row.getString("login"), row.getString("mail"));
              }
            });
    return mails;
  }

  /** What these people want, by login and kind. */
  Map<String, Map<NoticeKind, Wish>> wishes(Collection<String> logins) {
    var wishes = new HashMap<String, Map<NoticeKind, Wish>>();
    jdbc.sql("select login, kind, wish from notification_wish where login in (:logins)")
        .param("logins", logins)
        .query(
            row -> {
              wishes
                  .computeIfAbsent(row.getString("login"), first -> new EnumMap<>(NoticeKind.class))
                  .put(
                      NoticeKind.valueOf(row.getString("kind")),
                      Wish.valueOf(row.getString("wish")));
            });
    return wishes;
  }

  /** What the person said last counts. */
  void write(String login, String mail, Map<NoticeKind, Wish> wishes) {
    jdbc.sql("delete from notification_reader where login = ?").param(login).update();
    jdbc.sql("insert into notification_reader (login, mail) values (?, ?)")
        .param(login)
        .param(mail.isEmpty() ? null : mail)
        .update();
    jdbc.sql("delete from notification_wish where login = ?").param(login).update();
    wishes.forEach(
        (kind, wish) ->
            jdbc.sql("insert into notification_wish (login, kind, wish) values (?, ?, ?)")
                .params(login, kind.name(), wish.name())
                .update());
  }
}
