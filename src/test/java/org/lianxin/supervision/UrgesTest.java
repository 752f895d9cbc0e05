package org.lianxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.calendar.Limit;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.demand.Demands;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A deputy urges, over the real tables, on days that the test chooses. */
@LianxinTest
@Transactional
class UrgesTest {

  private static final String CASE = "XQ-2099-810001";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String HANDLERS = "310117001-CJZX.HANDLER";

  @Autowired UrgeTable table;
  @Autowired Demands demands;
  @Autowired CaseAccess access;
  @Autowired Responsibles responsibles;
  @Autowired CaseTimeline timeline;
  @Autowired SupervisionSettings settings;
  @Autowired People people;
  @Autowired JdbcClient database;

  private final Deadlines deadlines = mock(Deadlines.class);
  private final Ladder ladder = mock(Ladder.class);
  private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);

  @BeforeEach
  void aUnitHasToReply() {
    DemandOnFile.put(database, CASE, Map.of("status", "HANDLING", "deputy", "deputy.d001"));
    due(HANDLERS);
  }

  @Test
  void reachWhoHasToGoOnAndClimbFromTheThirdOn() {
    assertThat(toldOn("2026-03-02")).containsExactly(HANDLERS);
    assertThat(toldOn("2026-03-03")).containsExactly(HANDLERS);
    assertThat(toldOn("2026-03-04")).contains("310117001-CJZX.UNIT_LEADER").hasSize(2);
    assertThat(toldOn("2026-03-05")).hasSize(3);
    verifyNoInteractions(ladder);
    assertThat(toldOn("2026-03-06")).contains("SUPERVISOR").hasSize(4);
    verify(ladder).plan(any(Deadline.class));
    assertThat(toldOn("2026-03-09")).hasSize(4);
    assertThat(at("2026-03-09").counts(List.of(CASE))).containsEntry(CASE, 6L);
    assertThat(timeline.of(CASE)).extracting("code").containsOnly("supervision.timeline.urged");
  }

  @Test
  void areOneADay() {
    at("2026-03-02").urge(CASE, deputy());

    assertRefused("supervision.urge.today", deputy());
  }

  @Test
  void areForADeputyOfTheDemand() {
    assertRefused("supervision.urge.not-yours", people.find("deputy.d089").orElseThrow());
    assertRefused("supervision.urge.not-yours", people.find("yueyang.liaison").orElseThrow());
  }

  @Test
  void urgeNobodyWhereTheDeputyHimselfHasToGoOn() {
    due("deputy.d001");

    assertRefused("supervision.urge.nobody", deputy());
  }

  private Person deputy() {
    return people.find("deputy.d001").orElseThrow();
  }

  private void assertRefused(String code, Person by) {
    assertThatThrownBy(() -> at("2026-03-02").urge(CASE, by))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons()).extracting(Refusal.Reason::code).containsOnly(code));
  }

  private Set<String> toldOn(String day) {
    clearInvocations(events);
    at(day).urge(CASE, deputy());
    var told = ArgumentCaptor.forClass(DemandUrged.class);
    verify(events).publishEvent(told.capture());
    return told.getValue().told();
  }

  private Urges at(String day) {
    var clock = Clock.fixed(LocalDate.parse(day).atTime(10, 0).atZone(CHINA).toInstant(), CHINA);
    return new Urges(
        table, deadlines, demands, access, responsibles, ladder, timeline, settings, events, clock);
  }

  private void due(String responsible) {
    var day = LocalDate.parse("2026-03-20");
    var limit =
        new Deadline(
            987655,
            CASE,
            LimitKind.REPLY,
            Deadlines.WHOLE,
            Limit.workingDays(30),
            "—",
            responsible,
            day.minusDays(40),
            day,
            day,
            false,
            Optional.<Instant>empty(),
            Optional.empty());
    when(deadlines.of(any())).thenReturn(List.of(limit));
  }
}
