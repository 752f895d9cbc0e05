package org.lianxin.activity;

import java.util.Map;
import org.lianxin.demand.QuestionType;
import org.lianxin.demand.VoterGroup;
import org.lianxin.shared.Decisions;
import org.springframework.stereotype.Component;

/** 三问: what voters of a group are asked as a rule, by {@code three-questions.dmn}. */
@Component
class ThreeQuestions {

  private final Decisions decisions;

  ThreeQuestions(Decisions decisions) {
    this.decisions = decisions;
  }

  QuestionType of(VoterGroup group) {
    var decided = decisions.decide("three-questions", Map.of("voterGroup", group));
    return QuestionType.valueOf(decided.outputs().get("question"));
  }
}
