package org.lianxin.search;

import java.util.List;
import org.lianxin.directory.Person;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** 常用条件: what a person asks the list of demands for again and again, under a name of his own. */
@Service
@Transactional
public class SavedFilters {

  /** Most characters of a name. */
  public static final int NAME = 40;

  /** Most filters of a person: more are no shortcut. */
  static final int MOST = 20;

  /** Most characters of the parameters. */
  private static final int QUERY = 2000;

  /**
   * A filter.
   *
   * @param query the parameters of an address that asks it
   */
  public record SavedFilter(long id, String name, String query) {}

  private final SavedFilterRows rows;

  SavedFilters(SavedFilterRows rows) {
    this.rows = rows;
  }

  /** Those of a person, the one first that was kept first. */
  @Transactional(readOnly = true)
  public List<SavedFilter> of(Person person) {
    return rows.of(person.login());
  }

  /**
   * Keeps a filter; one of the same name asks this from now on.
   *
   * @throws Refusal when the name is missing or too long, the query asks nothing or too much, or
   *     the person has as many as there may be
   */
  public void keep(Person person, String name, DemandQuery asked) {
    var called = name == null ? "" : name.strip();
    if (called.isEmpty()) {
      throw Refusal.of("name", "search.filter.name-missing");
    }
    if (called.length() > NAME) {
      throw Refusal.of("name", "search.filter.name-too-long", String.valueOf(NAME));
    }
    var query = query(asked);
    if (query.isEmpty()) {
      throw Refusal.of("", "search.filter.asks-nothing");
    }
    if (query.length() > QUERY) {
      throw Refusal.of("", "search.filter.too-much");
    }
    var others = of(person).stream().filter(one -> !one.name().equals(called)).count();
    if (others >= MOST) {
      throw Refusal.of("", "search.filter.too-many", String.valueOf(MOST));
    }
    rows.put(person.login(), called, query);
  }

  private static String query(DemandQuery asked) {
    var address = UriComponentsBuilder.newInstance();
    asked.parameters().forEach(address::queryParam);
    return address.encode().toUriString().replaceFirst("^\\?", "");
  }

  /** Gives one up; nothing happens when it is another's, or gone. */
  public void giveUp(Person person, long id) {
    rows.remove(person.login(), id);
  }
}
