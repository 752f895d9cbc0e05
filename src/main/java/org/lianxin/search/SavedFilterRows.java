package org.lianxin.search;

import java.util.List;
import org.lianxin.search.SavedFilters.SavedFilter;
import org.lianxin.shared.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The filters that people keep. */
@Repository
class SavedFilterRows {

  private final JdbcClient jdbc;
  private final Database database;

  SavedFilterRows(JdbcClient jdbc, Database database) {
    this.jdbc = jdbc;
    this.database = database;
  }

  List<SavedFilter> of(String person) {
    return jdbc.sql("select id, name, query from search_filter where person = ? order by id")
        .param(person)
        .query(SavedFilter.class)
        .list();
  }

  /** In the place of the one of this name, if there is one. */
  void put(String person, String name, String query) {
    database.addUnlessThere(
        "insert into search_filter (person, name, query) values (?, ?, ?)",
        "person",
        person,
        name,
        query);
    jdbc.sql("update search_filter set query = ? where person = ? and name = ?")
        .params(query, person, name)
        .update();
  }

  void remove(String person, long id) {
    jdbc.sql("delete from search_filter where person = ? and id = ?").params(person, id).update();
  }
}
