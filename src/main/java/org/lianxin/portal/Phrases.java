package org.lianxin.portal;

import static java.util.stream.Collectors.toCollection;
import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 常用语: text blocks that a body writes for itself, for everybody with a post there, to put into a
 * form and go on from. Never a voter's name: they outlive the case.
 */
@Service
public class Phrases {

  /** Most characters of a title. */
  public static final int TITLE = 30;

  /** Most characters of the words. */
  public static final int WORDS = 2000;

  /** Most phrases of a body: more than anybody looks through. */
  static final int MOST = 100;

  /**
   * A text block.
   *
   * @param body the code of the body, station or group whose it is
   * @param title what it is found by
   */
  public record Phrase(long id, String body, String title, String words) {}

  private record Wish(String body, String title, String words, Person by, int already) {}

  private static final List<Rule<Wish>> RULES =
      List.of(
          wish -> unless(bodies(wish.by).contains(wish.body), "body", "portal.phrases.not-yours"),
          wish ->
              unless(
                  isGiven(wish.title, TITLE), "title", "portal.phrases.title-missing", "" + TITLE),
          wish ->
              unless(
                  isGiven(wish.words, WORDS), "words", "portal.phrases.words-missing", "" + WORDS),
          wish -> unless(wish.already < MOST, "", "portal.phrases.too-many", "" + MOST));

  private final JdbcClient jdbc;
  private final Clock clock;

  Phrases(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The bodies whose phrases the person uses and writes: by their codes. */
  public static List<String> bodies(Person person) {
    return List.copyOf(
        person.posts().stream()
            .filter(post -> post.role() != Role.ADMINISTRATOR)
            .map(Post::body)
            .collect(toCollection(TreeSet::new)));
  }

  /** Those of the person's bodies, by title. */
  @Transactional(readOnly = true)
  public List<Phrase> of(Person reader) {
    var bodies = bodies(reader);
    return bodies.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select id, body, title, words from portal_phrase where body in (:bodies)"
                    + " order by title, id")
            .param("bodies", bodies)
            .query(Phrase.class)
            .list();
  }

  /**
   * Adds one.
   *
   * @throws Refusal with every fault, each at its field
   */
  @Transactional
  public void add(String body, String title, String words, Person by) {
    var already =
        jdbc.sql("select count(*) from portal_phrase where body = ?")
            .param(body)
            .query(Integer.class)
            .single();
    Rule.check(RULES, new Wish(body, title, words, by, already));
    jdbc.sql(
            "insert into portal_phrase (body, title, words, written_by, written_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(body, title.strip(), words.strip(), by.login(), LocalDateTime.now(clock))
        .update();
  }

  /** Deletes one of the person's bodies; nothing happens when it is none of theirs. */
  @Transactional
  public void remove(long id, Person by) {
    of(by).stream()
        .filter(phrase -> phrase.id() == id)
        .forEach(phrase -> jdbc.sql("delete from portal_phrase where id = ?").param(id).update());
  }

  private static boolean isGiven(String text, int most) {
    return !text.isBlank() && text.strip().length() <= most && Legible.is(text);
  }
}
