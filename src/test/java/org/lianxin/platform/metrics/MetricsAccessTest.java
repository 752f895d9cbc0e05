package org.lianxin.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The metrics and who reads them. */
@LianxinTest
class MetricsAccessTest {

  private static final String METRICS = "/actuator/prometheus";

  @LocalServerPort int port;
  @Autowired MetricsToken token;

  @Test
  void letsWhoCarriesTheTokenReadTheMetrics() {
    var answer = get(METRICS, "Bearer " + token.token());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("# HELP").contains("jvm_memory_used_bytes");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer ", "Bearer wrong-wrong-wrong-wrong-wrong-wrong", "Basic x"})
  void refusesAnyOtherToken(String authorization) {
    assertThat(Visitor.location(get(METRICS, authorization))).isEqualTo("/login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/accounts", "/camunda/app/cockpit/default/"})
  void opensNothingElseByTheToken(String path) {
    var answer = get(path, "Bearer " + token.token());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(Visitor.location(answer)).isEqualTo("/login");
  }

  @Test
  void refusesATokenThatCouldBeGuessed() {
    assertThatThrownBy(() -> new MetricsToken("short")).hasMessageContaining("32");
  }

  private HttpResponse<String> get(String path, String authorization) {
    var stranger = new Visitor(port);
    return stranger.send(stranger.request(path).header("Authorization", authorization).GET());
  }
}
