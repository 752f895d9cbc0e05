package org.lianxin.platform.log;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says that tables are made or changed, once, and when that is done. */
@Component
class TablesProgress implements Callback {

  private static final Logger LOG = LoggerFactory.getLogger(TablesProgress.class);

  private boolean isMaking;

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    if (event == Event.BEFORE_EACH_MIGRATE && !isMaking) {
      isMaking = true;
      LOG.info("正在建立数据表 Making the tables");
    } else if (event == Event.AFTER_MIGRATE && isMaking) {
      LOG.info("数据表已建好，正在装入流程 The tables are there; loading the processes");
    }
  }

  @Override
  public String getCallbackName() {
    return getClass().getSimpleName();
  }
}
