package org.lianxin.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.RefusedStart;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On an embedded database in a file of its own, with one row in it. */
class BackupsTest {

  private static final String PASSPHRASE = "十二个字以上的一句口令才行";
  private static final String SECRET = "只此一行的内容";

  @TempDir Path here;

  private final ScratchCopy scratch = mock();
  private Instant now = Instant.parse("2026-11-30T02:00:00Z");
  private JdbcTemplate database;
  private String url;

  @BeforeEach
  void aDatabaseWithARow() throws IOException {
    url = "jdbc:h2:file:" + here.resolve("data/lianxin") + ";DB_CLOSE_DELAY=-1";
    database = new JdbcTemplate(new DriverManagerDataSource(url, "lianxin", ""));
    database.execute("create table one (word varchar(40))");
    database.update("insert into one values (?)", SECRET);
    Files.writeString(here.resolve("data/lianxin.key"), "the-key-apart");
    Files.createDirectories(here.resolve("own/fonts"));
    Files.writeString(here.resolve("own/reply.html"), "本单位的文书模板");
    when(scratch.isSound(any(), any(), any())).thenReturn(true);
  }

  @AfterEach
  void close() {
    database.execute("shutdown");
  }

  private Backups backups(int kept) {
    return backups(kept, here.resolve("own").toString());
  }

  private Backups backups(int kept, String templates) {
    var properties = new DataSourceProperties();
    properties.setUrl(url);
    return new Backups(
        new BackupSettings(here.resolve("stick").toString(), PASSPHRASE, kept),
        new SnapshotRows(database),
        scratch,
        properties,
        templates,
        Runnable::run,
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        });
  }

  private List<String> files(String folder) throws IOException {
    try (var files = Files.list(here.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static StandardEnvironment started(Map<String, Object> settings, String... command) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(command));
    return environment;
  }

  private String backup() throws IOException {
    assertThat(backups(9).make()).isTrue();
    return here.resolve("stick/lianxin-20261130-100000.backup").toString();
  }

  private Map<String, Object> elsewhere() {
    return Map.of(
        "spring.datasource.url",
        "jdbc:h2:file:" + here.resolve("other/lianxin"),
        "lianxin.backup.passphrase",
        PASSPHRASE);
  }

  private void restore(Map<String, Object> settings, String... command) {
    new RestoredDatabase().postProcessEnvironment(started(settings, command), null);
  }

  @Test
  void writesOneFileThatSaysNothingWithoutThePassphraseAndNotesThatItIsGood() throws IOException {
    var file = Path.of(backup());

    assertThat(files("stick"))
        .containsExactly(
            "lianxin-20261130-100000.backup", "lianxin-20261130-100000.backup.good.txt");
    assertThat(new String(Files.readAllBytes(file), UTF_8))
        .doesNotContain(SECRET, "the-key-apart", "文书模板");
    assertThat(files("data")).noneMatch(name -> name.contains("snapshot"));
    assertThat(backups(9).lastGood()).map(Backup::file).hasValue(file.getFileName().toString());
  }

  @Test
  void restoresDataAndTemplatesElsewhereWhileTheFirstOneWorksOn() throws IOException, SQLException {
    var file = backup();

    restore(elsewhere(), "--restore=" + file);

    try (var other =
            DriverManager.getConnection(
                "jdbc:h2:file:" + here.resolve("other/lianxin"), "lianxin", "");
        var rows = other.createStatement().executeQuery("select word from one")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo(SECRET);
    }
    assertThat(here.resolve("other/papers/reply.html")).hasContent("本单位的文书模板");
    assertThat(here.resolve("other/lianxin.key")).doesNotExist();
  }

  @Test
  void needsNoTemplatesOfTheOffice() {
    assertThat(backups(9, "").make()).isTrue();
    assertThat(backups(9, here.resolve("nowhere").toString()).state())
        .isEqualTo(Backups.State.READY);
  }

  @Test
  void laysTheKeyDownThatWasKeptApart() throws IOException {
    restore(elsewhere(), "--restore=" + backup(), "--key=" + here.resolve("data/lianxin.key"));

    assertThat(here.resolve("other/lianxin.key")).hasContent("the-key-apart");
  }

  @Test
  void overwritesNoDatabase() throws IOException {
    var file = backup();
    Files.createDirectories(here.resolve("other"));
    Files.writeString(here.resolve("other/lianxin.mv.db"), "work of a year");

    assertThatThrownBy(() -> restore(elsewhere(), "--restore=" + file))
        .isInstanceOf(RefusedStart.class)
        .hasMessageContaining("不会覆盖");
    assertThat(here.resolve("other/lianxin.mv.db")).hasContent("work of a year");
  }

  @Test
  void leavesNothingBehindOfAFileThatDoesNotOpen() throws IOException {
    var file = backup();
    var bytes = Files.readAllBytes(Path.of(file));
    bytes[bytes.length - 1] ^= 1;
    Files.write(Path.of(file), bytes);

    assertThatThrownBy(() -> restore(elsewhere(), "--restore=" + file))
        .isInstanceOf(RefusedStart.class)
        .hasMessageContaining("打不开");
    assertThat(here.resolve("other/lianxin.mv.db")).doesNotExist();
  }

  @Test
  void restoresByTheCommandAloneAndByNoVariableOfTheMachine() throws IOException {
    var settings = new HashMap<>(elsewhere());
    settings.put("restore", backup());

    restore(settings);

    assertThat(here.resolve("other")).doesNotExist();
  }

  @Test
  void looksAtABackupInAScratchFolderFromWhichNothingLeaves() throws IOException {
    var environment = started(elsewhere(), "--of-backup=" + backup());

    new RestoredDatabase().postProcessEnvironment(environment, null);

    assertThat(environment.getProperty("spring.datasource.url")).contains("lianxin-scratch");
    assertThat(environment.getProperty("lianxin.notification.mail.host")).isEmpty();
    assertThat(environment.getProperty("lianxin.evidence.folder")).isEmpty();
    assertThat(environment.getProperty("camunda.bpm.job-execution.enabled")).isEqualTo("false");
    assertThat(environment.getActiveProfiles()).containsExactly("scratch");
    assertThat(here.resolve("other")).doesNotExist();
  }

  @Test
  void countsNoBackupThatDoesNotStandTheTest() throws IOException {
    when(scratch.isSound(any(), any(), any())).thenReturn(false);
    var backups = backups(9);

    assertThat(backups.make()).isFalse();

    assertThat(backups.state()).isEqualTo(Backups.State.FAILED);
    assertThat(backups.lastGood()).isEmpty();
    assertThat(backups.all()).hasSize(1);
  }

  @Test
  void saysThatItFailedWhenTheStickIsNotThere() throws IOException {
    Files.writeString(here.resolve("stick"), "a file in its place");
    var backups = backups(9);

    assertThat(backups.make()).isFalse();
    assertThat(backups.state()).isEqualTo(Backups.State.FAILED);
  }

  @Test
  void keepsTheNewestOnesAndNeverGivesUpTheLastGoodOne() throws IOException {
    var backups = backups(2);
    backups.make();
    when(scratch.isSound(any(), any(), any())).thenReturn(false);
    for (int night = 0; night < 3; night++) {
      now = now.plus(Duration.ofDays(1));
      backups.make();
    }
    assertThat(backups.all()).hasSize(4);

    when(scratch.isSound(any(), any(), any())).thenReturn(true);
    now = now.plus(Duration.ofDays(1));
    backups.make();

    assertThat(backups.all()).extracting(Backup::isGood).containsExactly(true, false);
  }

  @Test
  void refusesWithAReasonWhereNoneCanBeMade() {
    var off =
        new Backups(
            new BackupSettings("", "", 30),
            new SnapshotRows(database),
            scratch,
            server("jdbc:h2:file:x"),
            "",
            Runnable::run,
            Clock.systemUTC());
    var elsewhere =
        new Backups(
            new BackupSettings("", "", 30),
            new SnapshotRows(database),
            scratch,
            server("jdbc:mysql://localhost/lianxin"),
            "",
            Runnable::run,
            Clock.systemUTC());

    assertThatThrownBy(off::make)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("backup.refused.off");
    assertThatThrownBy(elsewhere::begin)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("backup.refused.elsewhere");
  }

  private static DataSourceProperties server(String url) {
    var properties = new DataSourceProperties();
    properties.setUrl(url);
    return properties;
  }

  @Test
  void handsThePassphraseOverInLettersThatEveryMachineHas() {
    assertThat(ScratchCopy.settings("口\"令"))
        .isEqualTo("{\"lianxin\":{\"backup\":{\"passphrase\":\"\\u53e3\\u0022\\u4ee4\"}}}");
  }

  @Test
  void wantsAPassphraseThatProtectsAndSaysItNowhere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackupSettings("/stick", "short", 30))
        .withMessageContaining("LIANXIN_BACKUP_PASSPHRASE");
    assertThat(new BackupSettings("/stick", PASSPHRASE, 30)).asString().doesNotContain(PASSPHRASE);
  }
}
