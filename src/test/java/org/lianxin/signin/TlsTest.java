package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a proxy with TLS, and without one. */
@LianxinTest
class TlsTest {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  @LocalServerPort int port;
  @Autowired People people;

  private Visitor handler;

  @BeforeEach
  void signIn() {
    handler = Visitor.signedIn(port, people.inGroup(Role.HANDLER.name()).get(0).login());
  }

  @Test
  void keepsTheSessionsCookieToTls() {
    assertThat(cookies(get(new Visitor(port), "/login", "https")))
        .singleElement()
        .asString()
        .startsWith("JSESSIONID=")
        .contains("; Secure", "; HttpOnly", "; SameSite=Lax");
  }

  @Test
  void keepsTheWebappsTokenToTls() {
    assertThat(cookies(get(handler, TASKLIST, "https")))
        .singleElement()
        .asString()
        .startsWith("XSRF-TOKEN=")
        .contains(";Secure", ";SameSite=Strict");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", TASKLIST})
  void tellsTheBrowserToStayWithTls(String path) {
    assertThat(get(handler, path, "https").headers().firstValue("Strict-Transport-Security"))
        .hasValue("max-age=31536000 ; includeSubDomains");
  }

  @Test
  void leadsOnByTls() {
    assertThat(get(new Visitor(port), "/", "https").headers().firstValue("Location").orElse(""))
        .startsWith("https://");
  }

  @Test
  void worksWithoutTlsOnADemonstrationsMachine() {
    var page = get(handler, TASKLIST, "http");

    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(cookies(page)).singleElement().asString().doesNotContain("Secure");
    assertThat(cookies(get(new Visitor(port), "/login", "http")))
        .singleElement()
        .asString()
        .doesNotContain("Secure");
  }

  private static HttpResponse<String> get(Visitor visitor, String path, String protocol) {
    return visitor.send(
        visitor
            .request(path)
            .header("Accept", "text/html")
            .header("X-Forwarded-For", "203.0.113.9")
            .header("X-Forwarded-Proto", protocol)
            .GET());
  }

  private static List<String> cookies(HttpResponse<?> answer) {
    return answer.headers().allValues("Set-Cookie");
  }
}
