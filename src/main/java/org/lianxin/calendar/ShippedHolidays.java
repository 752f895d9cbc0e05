package org.lianxin.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.migration.Context;
import org.lianxin.shared.Migration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Loads the lists that are shipped in {@code calendar/}, through the administrator's own import. A
 * repeatable migration: it runs again when a release ships another list, on one node alone. A year
 * that is loaded stays, for an administrator may have loaded a later notice.
 */
@Component
class ShippedHolidays extends Migration {

  private final Clock clock;
  private final List<String> files;

  ShippedHolidays(Clock clock) {
    super(null, "shipped holidays");
    this.clock = clock;
    this.files = read();
  }

  @Override
  public void migrate(Context context) {
    var jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
    var tables = new HolidayRows(jdbc, clock);
    var holidays = new HolidayImport(tables, event -> {});
    files.stream()
        .filter(file -> tables.notice(HolidayFile.read(file).year()).isEmpty())
        .forEach(holidays::load);
  }

  private static List<String> read() {
    try {
      var files = new ArrayList<String>();
      for (var resource :
          new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*.json")) {
        files.add(resource.getContentAsString(UTF_8));
      }
      files.sort(Comparator.naturalOrder()); // the checksum must not depend on the order of a jar
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Integer getChecksum() {
    var checksum = new CRC32();
    files.forEach(file -> checksum.update(file.getBytes(UTF_8)));
    return (int) checksum.getValue();
  }
}
