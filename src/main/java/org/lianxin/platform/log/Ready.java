package org.lianxin.platform.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last line of the start: where to go now. */
@Component
class Ready {

  private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

  @EventListener
  void on(ApplicationReadyEvent started) {
    if (started.getApplicationContext() instanceof WebServerApplicationContext web) {
      LOG.info(
          "连心已就绪 http://localhost:{} ({} s)",
          web.getWebServer().getPort(),
          started.getTimeTaken().toSeconds());
    }
  }
}
