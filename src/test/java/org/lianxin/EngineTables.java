package org.lianxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine's tables hold, on either database. */
public final class EngineTables {

  private EngineTables() {}

  /** The columns of the engine with these words in any row. */
  public static List<String> with(JdbcClient jdbc, String words) {
    var columns =
        jdbc.sql(
                """
                select table_name, column_name from information_schema.columns
                where upper(table_name) like 'ACT!_%' escape '!'
                and table_schema = schema()
                and (lower(data_type) like '%char%' or lower(data_type) like '%text%')
                """)
            .query((row, i) -> Map.entry(row.getString(1), row.getString(2)))
            .list();
    assertThat(columns).isNotEmpty();
    return columns.stream()
        .filter(
            column ->
                jdbc.sql(
                            "select count(*) from %s where %s like :words"
                                .formatted(column.getKey(), column.getValue()))
                        .param("words", "%" + words + "%")
                        .query(Integer.class)
                        .single()
                    > 0)
        .map(column -> column.getKey() + "." + column.getValue())
        .toList();
  }
}
