package org.lianxin.inquiry.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class VoterInquiryProcessTest {

  private static final String ASK = "Task_AskVoter";

  @AfterAll
  static void everyNodeWasVisited() {
    assertThat(Scene.unvisited("inquiry", VoterInquiryProcess.KEY)).isEmpty();
  }

  @Test
  void waitsForTheAnswer() {
    assertThat(inquiry().play().waits()).containsExactly(ASK);
  }

  @Test
  void endsWhenTheDeputyHasHeardTheVoter() {
    assertThat(inquiry().person(ASK, Map.of()).play().end()).isEqualTo("End_AnswerRecorded");
  }

  @Test
  void endsWhenTheVoterWritesOnHisPage() {
    assertThat(inquiry().play().message(VoterInquiryProcess.MSG_VOTER_ANSWERED).end())
        .isEqualTo("End_VoterAnswered");
  }

  @Test
  void goesOnWithoutAnAnswerWhenTheTimeIsOver() {
    var scene = inquiry().delegate("noteSilenceDelegate").play().timer("Boundary_AnswerOverdue");

    assertThat(scene.end()).isEqualTo("End_GoneOnWithout");
  }

  private static Scene inquiry() {
    return Scene.of("inquiry", VoterInquiryProcess.KEY)
        .with(VoterInquiryProcess.ANSWER_UNTIL.name(), new Date(Long.MAX_VALUE / 4));
  }
}
