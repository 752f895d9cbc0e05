package org.lianxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.demand.Registrations;
import org.lianxin.demo.CaseUnderway;
import org.lianxin.directory.Role;
import org.lianxin.intake.WaitingVerification;
import org.lianxin.shared.Desk;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.Sheet;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import says of tasks in hand, before it is applied. */
@LianxinTest
class LostClaimsTest {

  private static final String LEAVER = "deputy.d013";

  @Autowired DirectoryRecords records;
  @Autowired LostClaims lostClaims;
  @Autowired Clock clock;
  @Autowired Desk desk;
  @Autowired JdbcClient jdbc;
  @Autowired BeanFactory application;

  private WaitingVerification waiting;

  @BeforeEach
  void somebodyHasATaskInHand() {
    DirectoryRows.hold(jdbc, List.of(LEAVER), Registrations.OFFICE, Role.LIAISON_OFFICER);
    waiting = WaitingVerification.of(Registrations.of(), application);
    desk.claim(waiting.task().getId(), LEAVER);
  }

  @AfterEach
  void leave() {
    DirectoryRows.leave(jdbc);
  }

  @Test
  void nothingWhereNobodyLosesAnything() {
    assertThat(lost(records.content())).isEmpty();
  }

  @Test
  void nothingOfWhoeverIsInChargeOfABodyAndStaysSo() {
    var underway = CaseUnderway.at("Task_InstructDemand", application);
    desk.claim(underway.task("Task_InstructDemand"), "yueyang.officer");

    assertThat(records.examine(records.content(), "admin").findings())
        .noneMatch(finding -> finding.values().toString().contains(underway.caseNo()));
  }

  @Test
  void whoseTaskWouldGoBackToItsGroup() {
    var content = records.content();
    var others = content.posts().stream().filter(post -> !post.login().equals(LEAVER)).toList();

    var lost = lost(content.with(Sheet.POST, others));

    assertThat(lost)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("directory.claim.lost");
              assertThat(finding.isError()).isFalse();
              assertThat(content.people().get(finding.row()).login()).isEqualTo(LEAVER);
              assertThat(finding.values().toString()).contains(waiting.caseNo());
            });
  }

  @Test
  void alsoOfSomebodyWhomTheFileSwitchesOffOrLacks() {
    var content = records.content();
    var off =
        content.people().stream()
            .map(person -> person.login().equals(LEAVER) ? person.ended() : person)
            .toList();
    var without =
        content.people().stream().filter(person -> !person.login().equals(LEAVER)).toList();
    var posts = content.posts().stream().filter(post -> !post.login().equals(LEAVER)).toList();
    var deputies =
        content.deputies().stream().filter(deputy -> !deputy.login().equals(LEAVER)).toList();

    for (List<PersonRow> people : List.of(off, without)) {
      var wanted =
          content.with(Sheet.PERSON, people).with(Sheet.POST, posts).with(Sheet.DEPUTY, deputies);
      assertThat(lostClaims.findings(wanted, LocalDate.now(clock)))
          .extracting(Finding::code)
          .contains("directory.claim.lost");
    }
  }

  private List<Finding> lost(DirectoryContent wanted) {
    return records.examine(wanted, "admin").findings().stream()
        .filter(finding -> finding.code().startsWith("directory.claim."))
        .filter(finding -> finding.values().toString().contains(waiting.caseNo()))
        .toList();
  }
}
