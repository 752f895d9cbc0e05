import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A connection to the benchmarks' MySQL server, for one statement at a time. */
class Talk {

  final Connection connection;

  Talk(String url) {
    try {
      connection = DriverManager.getConnection(url, Server.USER, Server.PASSWORD);
    } catch (SQLException e) {
      throw new Failure("MySQL at %s: %s", url, e.getMessage());
    }
  }

  synchronized int run(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
      return statement.getUpdateCount();
    } catch (SQLException e) {
      throw new Failure("MySQL: %s: %s", sql, e.getMessage());
    }
  }

  synchronized List<List<String>> cells(String sql) {
    try (var statement = connection.createStatement(); var found = statement.executeQuery(sql)) {
      var result = new ArrayList<List<String>>();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(found.getString(i));
        }
        result.add(row);
      }
      return result;
    } catch (SQLException e) {
      throw new Failure("MySQL: %s: %s", sql, e.getMessage());
    }
  }
}
