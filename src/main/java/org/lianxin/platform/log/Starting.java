package org.lianxin.platform.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/** The first line of the start: that somebody is at work, and how long it may take. */
class Starting implements ApplicationListener<ApplicationContextInitializedEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(Starting.class);

  @Override
  public void onApplicationEvent(ApplicationContextInitializedEvent starting) {
    LOG.info("连心正在启动，首次启动需一两分钟 Starting; the first start takes a minute or two");
  }
}
