package org.lianxin.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.shared.RefusedStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start on MySQL without the three variables, or with a password that anybody can guess.
 */
class MySqlVariables implements EnvironmentPostProcessor {

  private static final String URL = "LIANXIN_MYSQL_URL";
  private static final String USER = "LIANXIN_MYSQL_USER";
  private static final String PASSWORD = "LIANXIN_MYSQL_PASSWORD";
  private static final Set<String> GUESSED =
      Set.of("lianxin", "demo", "password", "mysql", "root", "admin", "123456", "changeme");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!environment.acceptsProfiles(Profiles.of("mysql"))) {
      return;
    }
    var sentences = new ArrayList<String>();
    for (var name : missing(environment)) {
      sentences.add("缺少环境变量 %1$s,请设置后再启动。 Set the environment variable %1$s.".formatted(name));
    }
    var password = environment.getProperty(PASSWORD, "").toLowerCase(Locale.ROOT);
    if (GUESSED.contains(password) || isUser(environment, password)) {
      sentences.add(
          "%1$s 太容易猜到,请换一个密码。 %1$s is easy to guess: choose another password.".formatted(PASSWORD));
    }
    if (!sentences.isEmpty()) {
      throw new RefusedStart(sentences);
    }
  }

  private static List<String> missing(ConfigurableEnvironment environment) {
    return Stream.of(URL, USER, PASSWORD)
        .filter(name -> environment.getProperty(name, "").isBlank())
        .toList();
  }

  private static boolean isUser(ConfigurableEnvironment environment, String password) {
    return !password.isBlank() && password.equalsIgnoreCase(environment.getProperty(USER));
  }
}
