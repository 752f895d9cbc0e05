package org.lianxin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a database that is no file of ours. */
@LianxinTest
class BackupPageTest {

  @LocalServerPort int port;

  @Test
  void saysWhoBacksADatabaseUpThatIsNoFile() {
    assertThat(Visitor.signedIn(port, "admin").get("/backup").body())
        .contains("请用数据库服务器自己的工具备份")
        .doesNotContain("立即备份");
  }

  @Test
  void refusesToBeginThere() {
    var administrator = Visitor.signedIn(port, "admin");

    var answer = administrator.post("/backup", Map.of("_csrf", administrator.token("/account")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("数据库在 MySQL 服务器上");
  }

  @Test
  void opensForAdministratorsAlone() {
    assertThat(Visitor.signedIn(port, "supervisor").get("/backup").statusCode()).isEqualTo(403);
  }
}
