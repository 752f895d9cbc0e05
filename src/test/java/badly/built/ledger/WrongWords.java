package badly.built.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Storage by other words than those of decision 0017. */
class WrongWords {

  @Entity
  static class LedgerLine {

    @Id Long id;
  }

  record NoEntity() {}

  interface AllLines extends Repository<LedgerLine, Long> {}

  record NoTable() {}

  static class LineFinder {

    private final JdbcClient jdbc;

    LineFinder(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    JdbcClient jdbc() {
      return jdbc;
    }
  }

  record LineJdbc(JdbcTemplate jdbc) {}

  interface Lines {}

  static class StoredLines implements Lines {}
}
