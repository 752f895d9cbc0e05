package org.lianxin.activity.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class ContactActivityProcessTest {

  private static final String ANSWER = "Task_AnswerInvitation";
  private static final String RECORD = "Task_RecordActivity";
  private static final String CLOSE = "Task_CloseActivity";

  @AfterAll
  static void everyNodeWasVisited() {
    assertThat(Scene.unvisited("activity", ContactActivityProcess.KEY)).isEmpty();
  }

  @Test
  void asksEachDeputyWhoIsInvited() {
    assertThat(planned(3).play().waits()).containsExactly(ANSWER, ANSWER, ANSWER);
  }

  @Test
  void waitsForItsHourOnceAllHaveAnswered() {
    var scene = planned(2).person(ANSWER, Map.of()).person(ANSWER, Map.of()).play();
    assertThat(scene.waits()).isEmpty();

    assertThat(scene.timer("Catch_DayCame").waits()).containsExactly(RECORD);
  }

  @Test
  void asksNobodyAnyMoreWhenItBegins() {
    var scene = planned(2).person(ANSWER, Map.of()).play();

    assertThat(scene.timer("Boundary_AnsweringOver").waits()).containsExactly(RECORD);
  }

  @Test
  void asksNobodyWhereADeputyMeetsVotersAlone() {
    var scene = planned(0).play();
    assertThat(scene.waits()).isEmpty();

    assertThat(scene.timer("Catch_DayCame").waits()).containsExactly(RECORD);
  }

  @Test
  void isClosedAfterItWasWrittenDownOnItsPage() {
    var scene = begun().play().timer("Catch_DayCame");
    scene.message(ContactActivityProcess.MSG_ACTIVITY_RECORDED);
    assertThat(scene.waits()).containsExactly(CLOSE);

    var closed = begun().person(CLOSE, Map.of()).play().timer("Catch_DayCame");
    closed.message(ContactActivityProcess.MSG_ACTIVITY_RECORDED);
    assertThat(closed.end()).isEqualTo("End_ActivityClosed");
  }

  @Test
  void isOverWhenSomebodySaysThatItWasNotHeld() {
    var scene = begun().person(RECORD, Map.of()).play().timer("Catch_DayCame");

    assertThat(scene.end()).isEqualTo("End_ActivityNotHeld");
  }

  @Test
  void isOverWhenItIsCalledOffBeforeOrAfterItsHour() {
    var before = planned(2).play();
    before.message(ContactActivityProcess.MSG_ACTIVITY_CALLED_OFF);
    assertThat(before.end()).isEqualTo("End_ActivityCalledOff");

    var after = begun().play().timer("Catch_DayCame");
    after.message(ContactActivityProcess.MSG_ACTIVITY_CALLED_OFF);
    assertThat(after.end()).isEqualTo("End_ActivityCalledOff");
  }

  private static Scene begun() {
    return planned(1).person(ANSWER, Map.of());
  }

  private static Scene planned(int invited) {
    return Scene.of("activity", ContactActivityProcess.KEY)
        .with(ContactActivityProcess.INVITEE_COUNT.name(), invited)
        .with(ContactActivityProcess.MEETS_AT.name(), new Date(4102444800000L));
  }
}
