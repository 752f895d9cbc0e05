package org.lianxin.inmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A mailbox that can't be read is refused at the start, by the field and with its cure. */
class InmailSettingsTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "host", "imap.example.gov.cn",
          "user", "suqiu",
          "password", "secret",
          "address", "suqiu@example.gov.cn",
          "office", "310117-RDB");

  @Test
  void readsNoMailboxUnlessTold() {
    assertThat(bound(Map.of()).isOn()).isFalse();
  }

  @Test
  void readsTheInboxOverTlsUnlessToldOtherwise() {
    var settings = bound(GOOD);

    assertThat(settings.isOn()).isTrue();
    assertThat(settings.port()).isEqualTo(993);
    assertThat(settings.protection()).isEqualTo(InmailSettings.Protection.TLS);
    assertThat(settings.folder()).isEqualTo("INBOX");
    assertThat(settings.tagged()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "port,0",
    "port,65536",
    "user,''",
    "password,''",
    "folder,' '",
    "address,''",
    "address,no-address",
    "address,a-name-of-21-letters-@example.gov.cn",
    "address,suqiu+tag@example.gov.cn",
    "office,''",
    "largest,0B",
    "largest,61MB",
    "authority,/no/such/file.pem"
  })
  void refusesWhatNoMailboxCouldBeReadWithAndNamesTheField(String field, String value) {
    var wrong = new HashMap<>(GOOD);
    wrong.put(field, value);

    assertThatThrownBy(() -> bound(wrong))
        .rootCause()
        .hasMessageStartingWith("lianxin.inmail." + field + " is ")
        .hasMessageContaining(": set ");
  }

  private static InmailSettings bound(Map<String, String> values) {
    var named = new HashMap<String, String>();
    values.forEach((field, value) -> named.put("lianxin.inmail." + field, value));
    return new Binder(new MapConfigurationPropertySource(named))
        .bindOrCreate("lianxin.inmail", InmailSettings.class);
  }
}
