package org.lianxin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What could send nothing is refused at the start, naming the setting. */
class NoticeSettingsTest {

  private static final Map<String, String> RIGHT =
      Map.of(
          "address", "https://lianxin.example.gov.cn",
          "mail.host", "mail.example.gov.cn",
          "mail.from", "no-reply@example.gov.cn");

  @Test
  void takesAMailServerWithTlsAndNoName() {
    var mail = bind(Map.of()).mail();

    assertThat(mail.isOn()).isTrue();
    assertThat(mail.port()).isEqualTo(587);
    assertThat(mail.protection()).isEqualTo(NoticeSettings.Protection.STARTTLS);
  }

  @Test
  void sendsNothingWithoutAMailServer() {
    assertThat(bind(Map.of("mail.host", "", "mail.from", "")).mail().isOn()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "address, lianxin.example.gov.cn",
    "address, https://lianxin.example.gov.cn/",
    "address, 'https://lianxin.example.gov.cn/?a=b'",
    "address, ''",
    "opens-at, 18:00",
    "mail.port, 0",
    "mail.port, 65536",
    "mail.from, ''",
    "mail.from, no-reply",
    "mail.from, a b@example.gov.cn",
    "mail.password, secret",
    "mail.protection, SSL",
    "sms.address, http://gateway.example.com/send",
    "sms.address, gateway.example.com"
  })
  void refusesNamingTheSetting(String name, String value) {
    var named = name.equals("mail.password") ? "mail.user" : name;

    assertThatThrownBy(() -> bind(Map.of(name, value)))
        .satisfies(refused -> assertThat(chain(refused)).contains("lianxin.notification." + named));
  }

  @Test
  void refusesAGatewayWithoutAToken() {
    assertThatThrownBy(() -> bind(Map.of("sms.address", "https://gateway.example.com/send")))
        .satisfies(
            refused -> assertThat(chain(refused)).contains("lianxin.notification.sms.token"));
  }

  @ParameterizedTest
  @CsvSource({
    "name, Group A",
    "name, ''",
    "way, MAIL",
    "body, ''",
    "webhook, http://qyapi.example.com/send?key=abc",
    "webhook, ''"
  })
  void refusesARobotNamingTheSettingAndNeverItsAddress(String name, String value) {
    var robot =
        new HashMap<>(
            Map.of(
                "robots[0].name", "yueyang",
                "robots[0].way", "WECOM",
                "robots[0].body", "310117001-GW",
                "robots[0].webhook", "https://qyapi.example.com/send?key=abc"));
    assertThat(bind(robot).robots()).hasSize(1);
    robot.put("robots[0]." + name, value);

    assertThatThrownBy(() -> bind(robot))
        .satisfies(
            refused ->
                assertThat(chain(refused))
                    .contains("lianxin.notification.robots")
                    .contains(name)
                    .doesNotContain("key=abc"));
  }

  @Test
  void refusesTwoRobotsOfOneName() {
    var robots = new HashMap<String, String>();
    for (int i = 0; i < 2; i++) {
      robots.put("robots[%d].name".formatted(i), "yueyang");
      robots.put("robots[%d].way".formatted(i), "DINGTALK");
      robots.put("robots[%d].body".formatted(i), "310117001-GW");
      robots.put("robots[%d].webhook".formatted(i), "https://robot.example.com/send");
    }
    assertThatThrownBy(() -> bind(robots))
        .satisfies(refused -> assertThat(chain(refused)).contains("two of the name yueyang"));
  }

  private static NoticeSettings bind(Map<String, String> differs) {
    var settings = new HashMap<String, String>();
    RIGHT.forEach((name, value) -> settings.put("lianxin.notification." + name, value));
    differs.forEach((name, value) -> settings.put("lianxin.notification." + name, value));
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("lianxin.notification", NoticeSettings.class);
  }

  private static String chain(Throwable refused) {
    return refused == null ? "" : refused.getMessage() + "\n" + chain(refused.getCause());
  }
}
