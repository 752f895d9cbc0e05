package org.lianxin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.LianxinApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A start on the database of another version. */
@Tag("integration")
@ExtendWith(OutputCaptureExtension.class)
class OtherVersionsTablesTest {

  @Test
  void isRefusedWithTheCureAndChangesNothing(CapturedOutput console, @TempDir Path folder)
      throws IOException {
    var database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:other-version;DB_CLOSE_DELAY=-1");
    database.setUser("lianxin");
    var tables = new JdbcTemplate(database);
    migrate(database, folder);
    var before = tables.queryForList("script");

    assertThatThrownBy(
        () ->
            new SpringApplicationBuilder(LianxinApplication.class)
                .run("--server.port=0", "--spring.datasource.url=" + database.getUrl()));

    assertThat(console)
        .contains("请换用空数据库(内置数据库删除文件夹 data", "start on an empty database")
        .doesNotContain("\tat ", "Tomcat", "memory leak");
    assertThat(tables.queryForList("script")).isEqualTo(before);
    tables.execute("shutdown");
  }

  private static void migrate(JdbcDataSource database, Path folder) throws IOException {
    Files.writeString(
        folder.resolve("V2__holidays.sql"), "create table holiday_year (notice_year integer)");
    Flyway.configure().dataSource(database).locations("filesystem:" + folder).load().migrate();
  }
}
