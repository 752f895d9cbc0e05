package org.lianxin.casefile;

import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which columns of the list of demands people have chosen, by their names. */
@Repository
class ColumnChoiceRows {

  private final JdbcClient jdbc;
  private final Database database;

  ColumnChoiceRows(JdbcClient jdbc, Database database) {
    this.jdbc = jdbc;
    this.database = database;
  }

  Optional<List<String>> of(String person) {
    return jdbc.sql("select chosen from casefile_column_choice where person = ?")
        .param(person)
        .query(String.class)
        .optional()
        .map(chosen -> List.of(chosen.split(",")));
  }

  void put(String person, List<String> columns) {
    var chosen = String.join(",", columns);
    database.addUnlessThere(
        "insert into casefile_column_choice (person, chosen) values (?, ?)",
        "person",
        person,
        chosen);
    jdbc.sql("update casefile_column_choice set chosen = ? where person = ?")
        .params(chosen, person)
        .update();
  }

  void remove(String person) {
    jdbc.sql("delete from casefile_column_choice where person = ?").param(person).update();
  }
}
