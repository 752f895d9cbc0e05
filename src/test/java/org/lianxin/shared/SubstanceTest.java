package org.lianxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.shared.Refusal.Reason;

/** Which texts say something and which only fill a field. */
class SubstanceTest {

  private static final String SUBJECT = "弄堂口积水，老人出不了门";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "。",
        "……！？",
        "👍👍",
        "无",
        "1",
        "2026-11-20",
        "同意",
        "同意。同意。",
        "同　意",
        "已办",
        "属实",
        "情况属实，同意办理。",
        "经核实，情况属实",
        "已处理完毕！",
        "问题已依法妥善处理到位",
        "该问题已全部整改落实。",
        "已告知",
        "啊啊啊啊",
        "OK",
        "Done.",
        "Agreed, done",
        "详见附件"
      })
  void findNothingInPhrasesThatFitEveryCase(String text) {
    assertThat(Substance.against("evidence", text))
        .contains(Reason.of("evidence", "shared.substance.nothing"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "换灯",
        "已修好",
        "11月20日已更换路灯3盏。",
        "同意，但须在雨季前完成管道疏通。",
        "问题没有解决，下雨仍然积水",
        "𬸚鵷二字已补刻",
        "Pump replaced.",
        "弄堂口积水，老人出不了门：已疏通下水道"
      })
  void findWhatIsSaid(String text) {
    assertThat(Substance.against("evidence", text, SUBJECT, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"弄堂口积水，老人出不了门", "弄堂口积水 老人出不了门。", "“弄堂口积水，老人出不了门”已办理完毕"})
  void findNothingInTheSubjectOnceMore(String text) {
    assertThat(Substance.against("text", text, SUBJECT, false))
        .contains(Reason.of("text", "shared.substance.subject"));
  }

  @Test
  void tellOfAFileWhereOneMaySpeak() {
    assertThat(Substance.against("evidence", "已办", "", true))
        .contains(Reason.of("evidence", "shared.substance.nothing-nor-file"));
  }

  @Test
  void leaveWhatIsMissingToOthers() {
    assertThat(Substance.against("evidence", null)).isEmpty();
  }
}
