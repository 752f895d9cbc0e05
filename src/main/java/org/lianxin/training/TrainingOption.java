package org.lianxin.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.shared.Training;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.env.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code --training}: the program as an exercise. The rest of the command, the machine's variables
 * and the office's settings are not read: what is left is the program's own, without a mail server,
 * a gateway or a folder, and what is said here: a database in memory, for this machine alone
 * (decision 0056).
 */
class TrainingOption implements EnvironmentPostProcessor, Ordered {

  private static final String OPTION = "training";

  private static final List<String> NOT_READ =
      List.of(
          CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME,
          StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
          SpringApplicationJsonEnvironmentPostProcessor.SPRING_APPLICATION_JSON_PROPERTY);

  /** Beside the real one's. */
  private static final String PORT = "8081";

  private static final String DATABASE =
      "jdbc:h2:mem:training;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=50000";

  /** Before the files of settings are looked for. */
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER - 1;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    port(environment)
        .ifPresent(
            port -> {
              var sources = environment.getPropertySources();
              NOT_READ.forEach(sources::remove);
              sources.addFirst(new MapPropertySource(OPTION, settings(port)));
            });
  }

  /** The port; empty unless the command itself asks for an exercise. */
  private static Optional<String> port(ConfigurableEnvironment environment) {
    return Optional.ofNullable(
            environment
                .getPropertySources()
                .get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME))
        .map(command -> (String) command.getProperty(OPTION))
        .map(port -> port.isBlank() ? PORT : port);
  }

  private static Map<String, Object> settings(String port) {
    return Map.ofEntries(
        Map.entry("spring.profiles.active", "demo," + Training.PROFILE),
        Map.entry("spring.config.location", "classpath:/"),
        Map.entry("spring.config.additional-location", ""),
        Map.entry("spring.config.import", ""),
        Map.entry("spring.datasource.url", DATABASE),
        Map.entry("spring.datasource.username", "training"),
        Map.entry("spring.datasource.password", ""),
        Map.entry("server.address", "127.0.0.1"),
        Map.entry("server.port", port),
        Map.entry("server.servlet.session.cookie.name", "LIANXIN_TRAINING"),
        Map.entry("lianxin.notification.address", "http://127.0.0.1:" + port));
  }
}
