package org.lianxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.api.migration.Context;
import org.lianxin.directory.AreaKind;
import org.lianxin.shared.Migration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the national list of areas, see decision 0004. */
@Component
class AreaListMigration extends Migration {

  private static final String INSERT =
      "insert into roster_area (code, name, kind, parent, listed) values (?, ?, ?, ?, ?)";

  private static final int BATCH = 2000;

  AreaListMigration() {
    super("4", "directory areas 2023");
  }

  @Override
  public void migrate(Context context) throws IOException, SQLException {
    try (var lines = areas();
        var insert = context.getConnection().prepareStatement(INSERT)) {
      var waiting = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        add(insert, line);
        if (++waiting == BATCH) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      insert.executeBatch();
    }
  }

  private static void add(PreparedStatement insert, String line) throws SQLException {
    var comma = line.indexOf(',');
    var code = line.substring(0, comma);
    insert.setString(1, code);
    insert.setString(2, line.substring(comma + 1));
    insert.setString(3, AreaKind.of(code).name());
    insert.setString(4, AreaKind.parentOf(code));
    insert.setBoolean(5, false);
    insert.addBatch();
  }

  private static BufferedReader areas() throws IOException {
    var list = new ClassPathResource("directory/areas.csv.gz").getInputStream();
    return new BufferedReader(new InputStreamReader(new GZIPInputStream(list), UTF_8));
  }
}
