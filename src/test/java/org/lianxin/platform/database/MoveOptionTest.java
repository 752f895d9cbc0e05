package org.lianxin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.shared.RefusedStart;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** {@code --move-from}; the move itself is in {@code KilledInTheMiddleTest}. */
class MoveOptionTest {

  private static final String KEY = "b3BlbnMgdGhlIGVtcHR5IHRlc3Qgc2NoZW1hIG9ubHk=";

  @TempDir Path data;
  private Path file;

  @BeforeEach
  void anEmbeddedDatabaseAndItsKey() throws IOException {
    file = Files.createFile(data.resolve("lianxin.mv.db"));
    Files.writeString(data.resolve("lianxin.key"), KEY);
  }

  @Test
  void isTakenWithTheKeyThatOpensTheData() {
    var environment = environment("mysql", KEY + "\n", "--move-from=" + file);

    assertThatCode(() -> check(environment)).doesNotThrowAnyException();
    assertThat(MoveOption.database(environment)).contains(data.resolve("lianxin"));
  }

  @Test
  void isNoMatterOfAnyOtherStart() {
    var environment = environment("demo", "");

    assertThatCode(() -> check(environment)).doesNotThrowAnyException();
    assertThat(MoveOption.database(environment)).isEmpty();
  }

  @Test
  void isRefusedWhereNothingIsMovedTo() {
    assertThatThrownBy(() -> check(environment("office", KEY, "--move-from=" + file)))
        .isInstanceOf(RefusedStart.class)
        .hasMessageContaining("请设 SPRING_PROFILES_ACTIVE=mysql");
  }

  @Test
  void isRefusedForAFileThatIsNotThere() {
    var nowhere = data.resolve("elsewhere.mv.db");

    assertThatThrownBy(() -> check(environment("mysql", KEY, "--move-from=" + nowhere)))
        .isInstanceOf(RefusedStart.class)
        .hasMessageContaining("找不到内置数据库 " + nowhere);
  }

  @Test
  void isRefusedWithoutTheKeyOrWithAnother() {
    for (var key : new String[] {"", "bm90IHRoZSBrZXkgb2YgdGhlc2UgZGF0YSwgYnV0IDMyIQ=="}) {
      assertThatThrownBy(() -> check(environment("mysql", key, "--move-from=" + file)))
          .isInstanceOf(RefusedStart.class)
          .hasMessageContaining("lianxin.key 里的那一行设为 LIANXIN_SECRET_KEY")
          .hasMessageNotContaining(KEY);
    }
  }

  private static StandardEnvironment environment(String profile, String key, String... command) {
    var environment = new StandardEnvironment();
    environment.setActiveProfiles(profile);
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("settings", Map.of("lianxin.secret-key", key)));
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(command));
    return environment;
  }

  private static void check(StandardEnvironment environment) {
    new MoveOption().postProcessEnvironment(environment, new SpringApplication());
  }
}
