package org.lianxin.notification;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of where people are reached and of what they want. */
@Repository
class ReaderRows {

  private final JdbcClient jdbc;

  ReaderRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Reach reach(String login) {
    return reaches(List.of(login)).getOrDefault(login, Reach.NOWHERE);
  }

  /** Where those are reached who said so, by login. */
  Map<String, Reach> reaches(Collection<String> logins) {
    var reaches = new HashMap<String, Reach>();
    jdbc.sql("select login, mail, phone from notification_reader where login in (:logins)")
        .param("logins", logins)
        .query(
            row -> {
              reaches.put(
                  row.getString("login"),
                  new Reach(
                      Objects.requireNonNullElse(row.getString("mail"), ""),
                      Objects.requireNonNullElse(row.getString("phone"), "")));
            });
    return reaches;
  }

  /** Who is reached at this address, in whatever case of letters it is. */
  Set<String> readersAt(String address) {
    return Set.copyOf(
        jdbc.sql("select login from notification_reader where lower(mail) = ?")
            .param(address.toLowerCase(Locale.ROOT))
            .query(String.class)
            .list());
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
  void write(String login, Reach reach, Map<NoticeKind, Wish> wishes) {
    jdbc.sql("delete from notification_reader where login = ?").param(login).update();
    jdbc.sql("insert into notification_reader (login, mail, phone) values (?, ?, ?)")
        .params(login, reach.mail(), reach.phone())
        .update();
    jdbc.sql("delete from notification_wish where login = ?").param(login).update();
    wishes.forEach(
        (kind, wish) ->
            jdbc.sql("insert into notification_wish (login, kind, wish) values (?, ?, ?)")
                .params(login, kind.name(), wish.name())
                .update());
  }
}
