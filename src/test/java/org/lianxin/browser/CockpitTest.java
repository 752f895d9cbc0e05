package org.lianxin.browser;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.intake.WaitingVerification;
import org.lianxin.journal.Journal;
import org.lianxin.journal.Visit;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a supervisor sees in Cockpit: figures first, lists, and a case played back. */
@BrowserTest
class CockpitTest {

  @RegisterExtension static Browser browser = Browser.chinese();

  private static final String ABOVE_THE_VENDORS =
      """
      const top = (css) => document.querySelector(css).getBoundingClientRect().top;
      return top(".lianxin-mount .figure") < top(".dashboard section:not(.deprecate) h1");
      """;

  @Autowired BeanFactory application;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired Journal journal;
  @Autowired Clock clock;

  @AfterEach
  void noScriptFailedAndThePolicyHeld() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void opensWithWhatIsLateAndLeadsToTheListAndBack() {
    WaitingVerification.of(Registrations.of(), application);
    browser.signIn("supervisor");
    browser.open("/camunda/app/cockpit/default/#/dashboard");

    browser.see(".lianxin-mount .figure", "已逾期");
    browser.see(".dashboard h1", "当前情况");
    assertThat((Boolean) browser.run(ABOVE_THE_VENDORS)).isTrue();
    browser.picture("cockpit-overview");
    browser.press(".lianxin-mount .figure", "在办");
    browser.see(".lianxin-mount h1", "在办诉求");
    assertThat(browser.run("return location.hash")).asString().startsWith("#/watch");
    browser.press(".lianxin-mount button", "查看");
    browser.see(".lianxin-mount td", "核实诉求");
    browser.picture("cockpit-list");
    browser.press(".lianxin-mount a", "监督概览");
    browser.see(".lianxin-mount .figure", "已逾期");
    assertThat(browser.failedCalls()).isEmpty();
  }

  @Test
  void leadsFromTheNavigationToTheList() {
    browser.signIn("supervisor");
    browser.open("/camunda/app/cockpit/default/#/processes");
    browser.press("[cam-widget-header] a", "在办诉求");
    browser.see(".lianxin-mount h1", "在办诉求");
  }

  @Test
  void playsACaseOfFortyDaysBackAsTheJournalHasIt() {
    var caseNo = aCaseOfFortyDays();
    browser.signIn("supervisor");
    browser.open("/demands/" + caseNo);
    browser.press("main a", "在流程图上回放");
    browser.see(".replay input[type=range]");

    assertReplayIsTheJournal(caseNo);
    browser.picture("replay");
    assertThat(browser.texts("tr.intervention td")).anyMatch(words -> words.contains("干预"));
  }

  @Test
  void playsACaseBackInTheTabOfItsInstance() {
    var waiting = WaitingVerification.of(Registrations.of(), application);
    browser.signIn("supervisor");
    browser.open(
        "/camunda/app/cockpit/default/#/process-instance/"
            + waiting.task().getProcessInstanceId()
            + "/runtime");
    browser.press(".nav-tabs li a", "全程回放");
    browser.see(".lianxin-mount .replay input[type=range]");

    assertReplayIsTheJournal(waiting.caseNo());
    browser.picture("replay-tab");
  }

  @Test
  void coloursTheDiagramOfAProcessByItsCasesAndSaysHowLongTheyStay() {
    var waiting = WaitingVerification.of(Registrations.of(), application);
    browser.signIn("supervisor");
    browser.open(
        "/camunda/app/cockpit/default/#/process-definition/"
            + waiting.task().getProcessDefinitionId());

    browser.see(".djs-overlay .lianxin-stay");
    assertThat(browser.run("return document.querySelector('.lianxin-stay').title"))
        .asString()
        .startsWith("在办");
    browser.press(".nav-tabs li a", "在办和停留");
    browser.see(".lianxin-mount th", "核实诉求");
    browser.picture("cockpit-process");
  }

  private void assertReplayIsTheJournal(String caseNo) {
    var visits = journal.of(caseNo);
    var moments = moments(visits);
    assertThat(browser.run("return Number(document.querySelector('.replay input').max)"))
        .isEqualTo((long) moments.size() - 1);
    int position = 0;
    for (var moment : moments) {
      assertThat(marked(position++))
          .as("at %s", moment)
          .containsExactlyInAnyOrderElementsOf(
              visits.stream()
                  .filter(visit -> !visit.enteredAt().isAfter(moment))
                  .filter(visit -> visit.leftAt() == null || visit.leftAt().isAfter(moment))
                  .map(visit -> visit.process() + " " + visit.node())
                  .distinct()
                  .toList());
    }
  }

  private static TreeSet<Instant> moments(List<Visit> visits) {
    return visits.stream()
        .flatMap(visit -> Stream.of(visit.enteredAt(), visit.leftAt()))
        .filter(Objects::nonNull)
        .collect(toCollection(TreeSet::new));
  }

  /** The marked nodes of the diagrams, and no other diagram is to be seen unless none is marked. */
  private static List<String> marked(int position) {
    var found =
        (List<?>)
            browser.run(
                """
                const slider = document.querySelector(".replay input");
                slider.value = arguments[0];
                slider.dispatchEvent(new Event("input"));
                return [...document.querySelectorAll("figure:not([hidden]) .is")]
                    .map(node => node.closest("figure").dataset.process + " " + node.dataset.node);
                """,
                position);
    return found.stream().map(String::valueOf).toList();
  }

  private String aCaseOfFortyDays() {
    var by = people.find(Registrations.LIAISON).orElseThrow();
    var caseNo = registrar.register(Registrations.of().on(LocalDate.now(clock)), by).caseNo();
    var whole = UUID.randomUUID();
    journal.write(
        List.of(
            visit(caseNo, whole, "demand-case", "Call_DemandIntake", 0, 3, null),
            visit(caseNo, null, "demand-intake", "Task_VerifyDemand", 0, 3, null),
            visit(caseNo, whole, "demand-case", "Call_DemandInstruction", 3, 8, null),
            visit(caseNo, null, "demand-instruction", "Task_InstructDemand", 3, 8, null),
            visit(caseNo, whole, "demand-case", "Call_DemandTransfer", 8, 10, null),
            visit(caseNo, null, "demand-transfer", "Task_TakeOrder", 8, 10, null),
            visit(
                caseNo, whole, "demand-case", "Call_DemandHandling", 10, 40, "Sub_DemandWithdrawn"),
            visit(caseNo, null, "demand-handling", "Task_ContactDeputy", 10, 12, null),
            visit(
                caseNo,
                null,
                "demand-handling",
                "Task_HandleDemand",
                12,
                40,
                "Sub_DemandWithdrawn")),
        List.of());
    return caseNo;
  }

  /** Days since the case came in. */
  private Visit visit(
      String caseNo, UUID instance, String process, String node, int from, int until, String why) {
    var start = LocalDate.now(clock).minusDays(40).atTime(9, 0).atZone(clock.getZone()).toInstant();
    var isTask = node.startsWith("Task_");
    return new Visit(
        UUID.randomUUID(),
        caseNo,
        process,
        1,
        instance == null ? UUID.randomUUID() : instance,
        node,
        isTask ? "yueyang.officer" : null,
        start.plus(Duration.ofDays(from)),
        null,
        start.plus(Duration.ofDays(until)),
        isTask && why == null ? "yueyang.officer" : null,
        why);
  }
}
