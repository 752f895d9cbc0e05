package org.lianxin.mailbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class MailboxOpeningProcessTest {

  private static final String OPEN = "Task_OpenMailbox";
  private static final String REGISTER = "Task_RegisterLetters";
  private static final String HAND_OVER = "Task_HandOverLetters";

  @AfterAll
  static void everyNodeWasVisited() {
    assertThat(Scene.unvisited("mailbox", MailboxOpeningProcess.KEY)).isEmpty();
  }

  @Test
  void waitsForWhoeverKeepsTheBox() {
    assertThat(week().play().waits()).containsExactly(OPEN);
  }

  @Test
  void isOverWithAnEmptyBox() {
    assertThat(opened(false, false).play().end()).isEqualTo("End_BoxEmpty");
  }

  @Test
  void isMissedWhenTheWeekIsOver() {
    var scene = week().play();
    scene.message(MailboxOpeningProcess.MSG_WEEK_OVER);

    assertThat(scene.end()).isEqualTo("End_WeekMissed");
  }

  @Test
  void goesOnOnceTheLastLetterIsRegistered() {
    var scene = opened(true, true).play();
    assertThat(scene.waits()).containsExactly(REGISTER);
    scene.message(MailboxOpeningProcess.MSG_LETTERS_REGISTERED);

    assertThat(scene.end()).isEqualTo("End_LettersWithDeputy");
  }

  @Test
  void goesOnOnceItIsSaidWhatBecameOfTheRest() {
    assertThat(opened(true, true).person(REGISTER, Map.of()).play().end())
        .isEqualTo("End_LettersWithDeputy");
  }

  @Test
  void waitsUntilTheDeputyHasTheLettersThatSomebodyElseTookOut() {
    assertThat(opened(true, false).person(REGISTER, Map.of()).play().waits())
        .containsExactly(HAND_OVER);
    assertThat(
            opened(true, false).person(REGISTER, Map.of()).person(HAND_OVER, Map.of()).play().end())
        .isEqualTo("End_LettersHanded");
  }

  private static Scene opened(boolean hasLetters, boolean isWithDeputy) {
    return week()
        .person(
            OPEN,
            Map.of(
                MailboxOpeningProcess.HAS_LETTERS.name(),
                hasLetters,
                MailboxOpeningProcess.IS_WITH_DEPUTY.name(),
                isWithDeputy));
  }

  private static Scene week() {
    return Scene.of("mailbox", MailboxOpeningProcess.KEY);
  }
}
