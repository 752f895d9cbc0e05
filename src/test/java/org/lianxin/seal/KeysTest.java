package org.lianxin.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinApplication;
import org.lianxin.shared.RefusedStart;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class KeysTest {

  private static final String MYSQL = "jdbc:mysql://127.0.0.1:3306/lianxin";
  private static final String OLD = key(1);
  private static final String NEW = key(2);
  private static final String OWNER = "voter.phone XQ-2026-000001";

  private final SingleConnectionDataSource source =
      new SingleConnectionDataSource("jdbc:h2:mem:", true);
  private final JdbcClient jdbc = JdbcClient.create(source);

  @TempDir Path folder;

  @BeforeEach
  void anEmptyDatabase() throws IOException {
    var sql =
        new ClassPathResource("db/migration/V16__seal.sql")
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    jdbc.sql(sql.replace("${table}", "")).update();
  }

  @AfterEach
  void close() {
    source.destroy();
  }

  @Test
  void opensAtTheNextStartWhatWasSealedBefore() {
    var sealed = start(OLD, MYSQL).seal(OWNER, "13800000000");

    assertThat(start(OLD, MYSQL).open(OWNER, sealed)).isEqualTo("13800000000");
  }

  @Test
  void refusesASecretKeyThatDoesNotOpenWhatIsStored() {
    start(OLD, MYSQL);

    assertThatThrownBy(() -> start(NEW, MYSQL))
        .isInstanceOf(RefusedStart.class)
        .hasMessageContaining("LIANXIN_SECRET_KEY 打不开")
        .hasMessageNotContaining(NEW);
  }

  @Test
  void changesTheSecretKeyWhenBothAreGiven() {
    var before = start(OLD, MYSQL);
    var sealed = before.seal(OWNER, "王敏");
    var between = start(NEW + "," + OLD, MYSQL);

    var after = start(NEW, MYSQL);

    assertThat(after.open(OWNER, sealed)).isEqualTo("王敏");
    assertThat(after.open(OWNER, between.seal(OWNER, "李强"))).isEqualTo("李强");
    assertThat(after.fingerprint("13800000000")).isEqualTo(before.fingerprint("13800000000"));
    assertThatThrownBy(() -> start(OLD, MYSQL)).isInstanceOf(RefusedStart.class);
  }

  @Test
  void sealsWithANewKeyOnceTheSecretKeyIsChanged() {
    var before = start(OLD, MYSQL);
    var after = start(NEW + "," + OLD, MYSQL);

    assertThatThrownBy(() -> before.open(OWNER, after.seal(OWNER, "王敏")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void doesNotTakeOneOfTheStoredKeysForTheOther() {
    start(OLD, MYSQL);
    jdbc.sql("update seal_sealing_keys set comparing = sealing").update();

    assertThatThrownBy(() -> start(OLD, MYSQL)).isInstanceOf(RefusedStart.class);
  }

  @Test
  void refusesAServerWithoutASecretKey() {
    assertThatThrownBy(() -> start("", MYSQL))
        .isInstanceOf(RefusedStart.class)
        .hasMessageContaining("缺少环境变量 LIANXIN_SECRET_KEY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c2hvcnQ=", "no Base64!", "MTIzNDU2Nzg5MDEyMzQ1Ng=="})
  void refusesAKeyThatIsNone(String word) {
    assertThatThrownBy(() -> start(word, MYSQL))
        .isInstanceOf(RefusedStart.class)
        .hasMessageContaining("openssl rand -base64 32")
        .hasMessageNotContaining(word);
  }

  @Test
  void makesAKeyBesideTheEmbeddedDatabase() {
    var sealed = start("", inFolder()).seal(OWNER, "王敏");

    assertThat(folder.resolve("lianxin.key")).exists();
    assertThat(start("", inFolder()).open(OWNER, sealed)).isEqualTo("王敏");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no owner-only mode of a file")
  void letsNobodyButTheOwnerReadTheKeyItMade() throws IOException {
    start("", inFolder());

    assertThat(Files.getPosixFilePermissions(folder.resolve("lianxin.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void makesNoNewKeyForADatabaseWhoseKeyIsGone() throws IOException {
    start("", inFolder());
    Files.delete(folder.resolve("lianxin.key"));

    assertThatThrownBy(() -> start("", inFolder()))
        .isInstanceOf(RefusedStart.class)
        .hasMessageContaining("lianxin.key 不见了");
    assertThat(folder.resolve("lianxin.key")).doesNotExist();
  }

  @Test
  void writesNoKeyForADatabaseInMemory() {
    start("", "jdbc:h2:mem:any");

    assertThat(folder).isEmptyDirectory();
  }

  private KeysetSealer start(String secretKey, String url) {
    return new KeysetSealer(
        Keys.of(
            jdbc,
            Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), LianxinApplication.CHINA),
            new KeyPlace(secretKey, url)));
  }

  private String inFolder() {
    return "jdbc:h2:file:" + folder.resolve("lianxin") + ";DB_CLOSE_ON_EXIT=FALSE";
  }

  private static String key(int seed) {
    var bytes = new byte[32];
    new java.util.Random(seed).nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
