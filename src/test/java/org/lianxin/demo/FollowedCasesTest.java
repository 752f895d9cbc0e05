package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrar;
import org.lianxin.directory.People;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** 查询办理进度: what the voter of a real case reads on its way. */
@LianxinTest
class FollowedCasesTest {

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired Clock clock;

  private final RealCase told = Ways.told("C1");
  private Visitor voter;
  private Way way;

  @BeforeEach
  void theVoterLooksAtOnce() {
    var deputy = people.find(told.deputy()).orElseThrow();
    var receipt = registrar.register(told.registration(LocalDate.now(clock)), deputy);
    way = new Ways(port, beans).resume(told, receipt.caseNo());
    voter = new Visitor(port);
    voter.post(
        "/follow",
        Map.of(
            "number", receipt.caseNo(), "code", receipt.code(), "_csrf", voter.token("/follow")));
  }

  @Test
  void tellWhoseTurnItIsAtEachStep() {
    assertThat(page()).contains("正在核实情况", "核实情况，最迟");

    way.goesTo("Task_TakeOrder");
    assertThat(page()).contains("等它签收", "办理并答复，最迟");

    way.goesTo("Task_HandleDemand");
    assertThat(page()).containsPattern("[^。]+正在办理。");
  }

  @Test
  void showTheReplyOnceItIsSignedAndTheVoterWasTold() {
    for (var task : new String[] {"Task_ReviewByUnit", "Task_SignByUnit", "Task_SignOpinion"}) {
      way.goesTo(task);
      assertThat(page()).as(task).doesNotContain(told.reply());
    }
    way.goesTo("Task_TellVoter");
    assertThat(page()).contains("人大代表会把结果告诉您").doesNotContain(told.reply());

    way.goesTo("Task_ApplyStrikeOff");

    assertThat(page()).contains(told.reply(), "告知日期", "正在办理销号手续");
  }

  @Test
  void endWithEveryStageDatedAndNothingExpected() {
    way.goesQuicklyToTheEnd();

    assertThat(page())
        .contains("已经办结", told.reply())
        .doesNotContain("还没有到", "最迟", "来访选民", told.words());
    assertThat(page().split("class=\"done\"")).hasSize(8);
  }

  private String page() {
    return HtmlUtils.htmlUnescape(voter.get("/follow").body());
  }
}
