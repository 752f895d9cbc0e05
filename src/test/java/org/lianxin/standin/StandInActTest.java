package org.lianxin.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianxin.directory.Role;

/** What somebody can stand in for, against the tasks that there are. */
class StandInActTest {

  private static final Pattern TASK = Pattern.compile("userTask id=\"(Task_\\w+)\"");

  /** A deputy's own, the supervisor's, and a look at what is closed, by who had no part in it. */
  private static final Set<String> IN_PERSON =
      Set.of(
          "Task_ConsentToCarry",
          "Task_CoSign",
          "Task_AnswerInvitation",
          "Task_WriteSuggestion",
          "Task_SignOpinion",
          "Task_ConfirmResult",
          "Task_RateCommitment",
          "Task_CallVoterBack",
          "Task_SuperviseDemand",
          "Task_CheckResult",
          "Task_FollowUpResult");

  @Test
  void eachTaskIsOfOneActOrDoneInPersonAlone() throws IOException {
    var stoodInFor =
        Stream.of(StandInAct.values()).flatMap(act -> act.tasks().stream()).sorted().toList();

    assertThat(stoodInFor).doesNotHaveDuplicates();
    var all = new TreeSet<>(stoodInFor);
    all.addAll(IN_PERSON);
    assertThat(all).isEqualTo(tasks());
    assertThat(stoodInFor).doesNotContainAnyElementsOf(IN_PERSON);
  }

  @Test
  void nobodyStandsInForADeputyASupervisorOrAnAdministrator() {
    for (var role : List.of(Role.DEPUTY, Role.SUPERVISOR, Role.ADMINISTRATOR)) {
      assertThat(StandInAct.values()).noneMatch(act -> act.isOf(role));
    }
  }

  private static Set<String> tasks() throws IOException {
    try (var files = Files.walk(Path.of("processes"))) {
      var tasks = new TreeSet<String>();
      for (var file : files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
        TASK.matcher(Files.readString(file)).results().forEach(found -> tasks.add(found.group(1)));
      }
      return tasks;
    }
  }
}
