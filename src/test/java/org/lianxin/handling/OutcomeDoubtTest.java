package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeDoubtTest {

  @ParameterizedTest
  @CsvSource({
    "SOLVED, 该项目暂未列入计划, 未列入计划",
    "SOLVED, 因无资金暂缓实施, 无资金",
    "BASICALLY_SOLVED, 目前暂不具备条件, 不具备条件",
    "SOLVED, 目前暂 未 列入计划, 未列入计划"
  })
  void findsTheWordThatStandsAgainstASolution(Outcome outcome, String text, String word) {
    assertThat(OutcomeDoubt.of(outcome, text)).contains(word);
  }

  @Test
  void doubtsNoOtherOutcome() {
    assertThat(OutcomeDoubt.of(Outcome.NOT_POSSIBLE_NOW, "暂不具备条件")).isEmpty();
  }

  @Test
  void doubtsNoPlainSolution() {
    assertThat(OutcomeDoubt.of(Outcome.SOLVED, "已列入计划并完成改造")).isEmpty();
  }
}
