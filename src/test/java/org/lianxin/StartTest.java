package org.lianxin;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LianxinTest
class StartTest {

  @Autowired ProcessEngine engine;

  @Test
  void startsWithOneEngineAndItsSchema() {
    assertThat(engine.getManagementService().getTableCount()).containsKey("ACT_RU_TASK");
  }
}
