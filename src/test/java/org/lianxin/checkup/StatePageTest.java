package org.lianxin.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LianxinTest
class StatePageTest {

  @LocalServerPort int port;
  @Autowired RecentProblems problems;

  /** Another application that a test starts in this process begins the log anew. */
  @BeforeEach
  void listen() {
    problems.listen();
  }

  private String page(String path) {
    return Visitor.signedIn(port, "admin").get(path).body();
  }

  @Test
  void saysOfEachPartHowItDoes() {
    assertThat(page("/checkup/state"))
        .contains("版本", "数据所在的磁盘", "MB", "毫秒应答", "由服务器备份", "没有设置邮件服务器", "证书到期日在代理上看");
  }

  @Test
  void givesAFileThatNamesWhatFailedAndNobodyWhomItConcerned() {
    LoggerFactory.getLogger(StatePageTest.class)
        .error("选民王小明 021-55500123", new IllegalStateException("王小明的诉求"));

    assertThat(page("/checkup/state/diagnosis.txt"))
        .contains(
            "连心诊断文件",
            "ERROR org.lianxin.checkup.StatePageTest",
            "java.lang.IllegalStateException",
            "StatePageTest.java:")
        .doesNotContain("王小明", "55500123");
  }

  @Test
  void opensForAdministratorsAlone() {
    var supervisor = Visitor.signedIn(port, "supervisor");
    assertThat(supervisor.get("/checkup/state").statusCode()).isEqualTo(403);
    assertThat(supervisor.get("/checkup/state/diagnosis.txt").statusCode()).isEqualTo(403);
  }
}
