package org.lianxin.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.demand.VoterGroup;
import org.lianxin.scene.Table;
import org.lianxin.scene.Table.Answer;

/** 三问, row by row (rule three-questions). */
class ThreeQuestionsDecisionTest {

  private static final Table TABLE = Table.of("activity", "three-questions");

  @ParameterizedTest
  @CsvSource({
    "IN_HARDSHIP, HARDSHIP, Rule_AskHardship",
    "ORDINARY, NEED, Rule_AskNeed",
    "LEADING, ADVICE, Rule_AskAdvice"
  })
  void asksAsTheRowSays(String group, String question, String rule) {
    assertThat(TABLE.ask(Map.of("voterGroup", group)))
        .isEqualTo(new Answer(List.of(rule), Map.of("question", question)));
  }

  @Test
  void hasARowForEachGroup() {
    assertThat(TABLE.rules()).hasSameSizeAs(VoterGroup.values());
  }

  @Test
  void guessesNothingForAGroupThatItDoesNotKnow() {
    assertThat(Stream.of("", "ALL").map(group -> TABLE.ask(Map.of("voterGroup", group)).rules()))
        .allMatch(List::isEmpty);
  }

  @ParameterizedTest
  @EnumSource(VoterGroup.class)
  void asksWhatADemandOfThatGroupAnswers(VoterGroup group) {
    assertThat(TABLE.ask(Map.of("voterGroup", group.name())).outputs())
        .containsEntry("question", group.question().name());
  }
}
