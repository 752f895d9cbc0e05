package org.lianxin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.shared.RefusedStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class MySqlVariablesTest {

  private final MockEnvironment environment = new MockEnvironment();

  @BeforeEach
  void setAll() {
    environment.setActiveProfiles("mysql");
    environment.setProperty("LIANXIN_MYSQL_URL", "jdbc:mysql://127.0.0.1:3306/lianxin");
    environment.setProperty("LIANXIN_MYSQL_USER", "case");
    environment.setProperty("LIANXIN_MYSQL_PASSWORD", "Tr0mb-one.9");
  }

  @Test
  void acceptAllThree() {
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIANXIN_MYSQL_URL", "LIANXIN_MYSQL_USER", "LIANXIN_MYSQL_PASSWORD"})
  void nameTheOneThatIsMissing(String name) {
    environment.setProperty(name, " ");

    assertThatThrownBy(this::check)
        .isInstanceOf(RefusedStart.class)
        .hasMessage("缺少环境变量 %1$s,请设置后再启动。 Set the environment variable %1$s.".formatted(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lianxin", "Password", "123456", "case"})
  void refuseAPasswordThatAllCanGuess(String password) {
    environment.setProperty("LIANXIN_MYSQL_PASSWORD", password);

    assertThatThrownBy(this::check)
        .hasMessageContaining("LIANXIN_MYSQL_PASSWORD")
        .hasMessageNotContaining(password);
  }

  @Test
  void areNotAskedForOnTheEmbeddedDatabase() {
    var embedded = new MockEnvironment();
    embedded.setActiveProfiles("demo");

    assertThatCode(() -> new MySqlVariables().postProcessEnvironment(embedded, null))
        .doesNotThrowAnyException();
  }

  @Test
  void endTheStartWithSentencesAndNoStackTrace(CapturedOutput output) {
    var application = new SpringApplication(MySqlVariablesTest.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setAdditionalProfiles("mysql");

    assertThatThrownBy(() -> application.run("--LIANXIN_MYSQL_PASSWORD=demo"))
        .isInstanceOf(RefusedStart.class);

    assertThat(output).contains("LIANXIN_MYSQL_PASSWORD 太容易猜到").doesNotContain("\tat org.");
  }

  private void check() {
    new MySqlVariables().postProcessEnvironment(environment, null);
  }
}
