package org.lianxin.platform.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@LianxinTest
@ExtendWith(OutputCaptureExtension.class)
class ClientGoneTest {

  /** Many: which of them the server is still writing when the reader goes is a matter of chance. */
  private static final int TABS = 600;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired RepositoryService models;

  private String longest() {
    return models
        .createProcessDefinitionQuery()
        .processDefinitionKey("demand-case")
        .latestVersion()
        .singleResult()
        .getId();
  }

  /** Jersey meets it first, and tells it to its log. */
  @Test
  void saysNothingOfATabThatIsClosedWhileItLoads(CapturedOutput output) throws Exception {
    var supervisor = Visitor.signedIn(port, people.inGroup(Role.SUPERVISOR.name()).get(0).login());
    supervisor.get("/camunda/app/cockpit/default/");
    var model = longest();
    var told = new Told();
    var log = (LoggerContext) LoggerFactory.getILoggerFactory();
    log.getTurboFilterList().add(0, told);
    try {
      for (int tab = 0; tab < TABS && told.getCount() > 0; tab++) {
        open(
            "/camunda/api/engine/engine/default/process-definition/" + model + "/xml",
            supervisor.cookie("JSESSIONID"));
      }
      assertThat(told.await(1, TimeUnit.MINUTES)).as("somebody wanted to log it").isTrue();
    } finally {
      log.getTurboFilterList().remove(told);
    }

    assertThat(output).doesNotContain("Abort", "Broken pipe", "Connection reset");
  }

  /** Asks, and is gone before the answer. */
  private void open(String path, String session) throws IOException {
    try (var tab = new Socket(InetAddress.getLoopbackAddress(), port)) {
      tab.setSoLinger(true, 0);
      tab.getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: JSESSIONID=%s\r\n\r\n"
                  .formatted(path, port, session)
                  .getBytes(US_ASCII));
    }
  }

  /** Opens as soon as anybody wants to log that the reader has gone. */
  private static final class Told extends TurboFilter {

    private final CountDownLatch latch = new CountDownLatch(1);

    private long getCount() {
      return latch.getCount();
    }

    private boolean await(long time, TimeUnit unit) throws InterruptedException {
      return latch.await(time, unit);
    }

    @Override
    public FilterReply decide(
        Marker marker, Logger logger, Level level, String format, Object[] params, Throwable t) {
      if (ClientGone.isBehind(t) && level.isGreaterOrEqual(Level.WARN)) {
        latch.countDown();
      }
      return FilterReply.NEUTRAL;
    }
  }
}
