package org.lianxin.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Nothing that an office or its machine says leads an exercise to the real record. */
class TrainingOptionTest {

  private static final String MACHINE = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

  private static final Map<String, Object> REAL =
      Map.of(
          "spring.profiles.active", "mysql",
          "spring.datasource.url", "jdbc:mysql://real/lianxin",
          "lianxin.notification.mail.host", "mail.example.gov.cn",
          "lianxin.notification.sms.address", "https://sms.example.gov.cn",
          "lianxin.inmail.host", "mail.example.gov.cn",
          "lianxin.backup.folder", "/media/usb",
          "lianxin.evidence.folder", "/mnt/evidence",
          "logging.file.name", "logs/lianxin.log",
          "server.address", "0.0.0.0");

  @Test
  void readsNothingOfTheCommandAndTheMachine() {
    var environment =
        environment("--training", "--spring.datasource.url=jdbc:mysql://real/lianxin");

    assertThat(environment.getProperty("spring.profiles.active")).isEqualTo("demo,training");
    assertThat(environment.getProperty("spring.datasource.url")).startsWith("jdbc:h2:mem:");
    assertThat(environment.getProperty("spring.config.location")).isEqualTo("classpath:/");
    assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    assertThat(environment.getProperty("server.port")).isEqualTo("8081");
    REAL.keySet().stream()
        .filter(name -> name.startsWith("lianxin.") || name.startsWith("logging."))
        .forEach(name -> assertThat(environment.getProperty(name)).as(name).isNull());
  }

  @Test
  void takesAnotherPort() {
    assertThat(environment("--training=9999").getProperty("server.port")).isEqualTo("9999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--server.port=8080"})
  void isNothingThatHappensWithoutTheCommand(String command) {
    var environment = environment(command);

    assertThat(environment.getProperty("spring.datasource.url"))
        .isEqualTo("jdbc:mysql://real/lianxin");
  }

  private static StandardEnvironment environment(String... command) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().replace(MACHINE, new MapPropertySource(MACHINE, REAL));
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(command));
    new TrainingOption().postProcessEnvironment(environment, new SpringApplication());
    return environment;
  }
}
