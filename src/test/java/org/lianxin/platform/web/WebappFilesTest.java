package org.lianxin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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

/** What a browser may keep of the webapps, and what it may not. */
@LianxinTest
class WebappFilesTest {

  private static final String PLUGIN = "/camunda/api/cockpit/plugin/cockpitPlugins/static/";

  @LocalServerPort int port;
  @Autowired People people;

  private Visitor supervisor;

  @BeforeEach
  void signIn() {
    supervisor = Visitor.signedIn(port, people.inGroup(Role.SUPERVISOR.name()).get(0).login());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/lib/deps.js?bust=7.24.0",
        "/camunda/lib/lianxin/workplace.css",
        "/camunda/app/cockpit/locales/zh-CN.json",
        "/camunda/assets/bpmn.svg",
        PLUGIN + "app/plugin.js"
      })
  void keepsAFileUntilItsContentChanges(String path) {
    var file = supervisor.get(path);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
    assertThat(file.headers().firstValue("Last-Modified")).isEmpty();

    var again = ask(path, "If-None-Match", header(file, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(ask(path, "If-None-Match", "W/\"of an older version\"").body())
        .isEqualTo(file.body());
  }

  @Test
  void tellsTwoContentsApart() {
    assertThat(header(supervisor.get("/camunda/lib/deps.js"), "ETag"))
        .isNotEqualTo(header(supervisor.get("/camunda/lib/runtime.js"), "ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/app/cockpit/default/",
        "/camunda/api/engine/engine/default/task/count",
        PLUGIN + "app/nothing.js",
        "/",
        "/demands",
        "/api/v1/demands"
      })
  void keepsNothingElse(String path) {
    assertThat(header(supervisor.get(path), "Cache-Control")).contains("no-store");
  }

  @Test
  void findsNoFileOfAPluginThatHasNone() {
    assertThat(supervisor.get(PLUGIN + "app/nothing.js").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/lib/deps.js",
        PLUGIN + "app/plugin.js",
        "/camunda/app/cockpit/locales/zh-CN.json",
        "/demands"
      })
  void packsWhatIsText(String path) {
    assertThat(header(ask(path, "Accept-Encoding", "gzip"), "Content-Encoding")).isEqualTo("gzip");
  }

  private HttpResponse<String> ask(String path, String header, String value) {
    return supervisor.send(supervisor.request(path).header(header, value).GET());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("none");
  }
}
