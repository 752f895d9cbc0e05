package badly.built.ledger;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaves a stream of rows open, and its connection with it. */
class OpenRows {

  Optional<String> first(JdbcClient jdbc) {
    return jdbc.sql("select case_no from ledger").query(String.class).stream().findFirst();
  }
}
