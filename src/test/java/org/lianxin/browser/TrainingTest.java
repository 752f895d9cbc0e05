package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** 演练 in the folder of an office that works for real. */
@Tag("integration")
@Tag("browser")
@EnabledIf(
    value = "org.lianxin.browser.Browser#isInstalled",
    disabledReason = "no Chromium: install Debian's packages chromium and chromium-driver")
class TrainingTest {

  @TempDir static Path place;
  private static Path folder;
  private static OfficeProcess office;

  @RegisterExtension static Browser browser = Browser.chineseAt(() -> office.address());

  @BeforeAll
  static void start() throws Exception {
    folder = Files.createDirectories(place.resolve("lianxin"));
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        folder.resolve("config/application.yml"),
        """
        spring.profiles.active: office
        spring.datasource.url: jdbc:h2:file:./data/lianxin
        logging.file.name: logs/lianxin.log
        lianxin.backup.folder: backup
        """);
    office = OfficeProcess.start(folder, port -> List.of("--training=" + port));
  }

  @AfterAll
  static void stop() {
    office.stop();
  }

  @Test
  void saysOnEveryPageThatItIsAnExerciseLetsOnePersonBeEverybodyAndLeavesNothingBehind()
      throws IOException {
    browser.open("/login");
    browser.see(".training", "演练");

    browser.signIn("yueyang.officer");
    browser.open("/training");
    browser.press("main button", "换成汪建龄");
    browser.open("/training");
    assertThat(browser.texts("main [role=status]")).allMatch(text -> text.contains("汪建龄"));
    browser.press("main button", "换成朱瑞");
    browser.open("/camunda/app/tasklist/default/");
    browser.see(".ce-eol-banner a[href$='/training']", "演练");

    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(folder::relativize))
          .as("nothing but what was there")
          .containsExactly(Path.of("config/application.yml"));
    }
  }
}
