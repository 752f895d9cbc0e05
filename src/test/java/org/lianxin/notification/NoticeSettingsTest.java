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
    "mail.protection, SSL"
  })
  void refusesNamingTheSetting(String name, String value) {
    var named = name.equals("mail.password") ? "mail.user" : name;

    assertThatThrownBy(() -> bind(Map.of(name, value)))
        .satisfies(refused -> assertThat(chain(refused)).contains("lianxin.notification." + named));
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
