package org.lianxin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.directory.People;
import org.lianxin.policy.PolicyChoices;
import org.lianxin.policy.PolicyKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ExtendedModelMap;

/** The line of stages, by the names that the place chose; for this test alone. */
@LianxinTest
@Transactional
class DeskPageTest {

  @Autowired DeskPage page;
  @Autowired People people;
  @Autowired PolicyChoices choices;

  @BeforeEach
  void readsChinese() {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @AfterEach
  void forgetsTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void hasAStepForEachStage() {
    assertThat(steps().keySet()).containsExactly("受理", "批办", "转办", "办理", "审核", "签字", "反馈", "销号");
  }

  @Test
  void makesOneStepOfTheStagesThatGoByOneName() {
    choices.choose(PolicyKind.STAGES, List.of("FIVE_STEPS"), "admin");

    assertThat(steps().keySet()).containsExactly("说", "治", "办", "督", "评");
    assertThat(steps().get("治")).containsExactly(DemandStage.INSTRUCT, DemandStage.TRANSFER);
  }

  @SuppressWarnings("unchecked")
  private Map<String, List<DemandStage>> steps() {
    var model = new ExtendedModelMap();
    page.show(people.find("deputy.d001").orElseThrow(), null, model);
    return (Map<String, List<DemandStage>>) model.get("steps");
  }
}
