package org.lianxin.voter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.directory.Words;
import org.lianxin.feedback.ToldReplies;
import org.lianxin.feedback.ToldReplies.ToldReply;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.intake.Verification;
import org.lianxin.intake.Verifications;
import org.lianxin.voter.Progress.Expected;
import org.lianxin.voter.Progress.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the holder of a receipt reads: bodies and not people, and nobody's data. */
@Component
@Transactional(readOnly = true)
class ProgressView {

  /** The voter was told what came of the intake before these. */
  private static final Set<DemandStatus> TOLD =
      EnumSet.of(DemandStatus.FED_BACK, DemandStatus.STRUCK_OFF);

  /** Not a digit on either side; kept are the ends. */
  private static final Pattern MOBILE =
      Pattern.compile("(?<!\\d)(1[3-9]\\d)[ -]?\\d{4}[ -]?\\d{2}(\\d{2})(?!\\d)");

  private final Demands demands;
  private final Verifications verifications;
  private final Orders orders;
  private final ToldReplies replies;
  private final AwaitedStep awaited;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final Words words;
  private final Clock clock;

  ProgressView(
      Demands demands,
      Verifications verifications,
      Orders orders,
      ToldReplies replies,
      AwaitedStep awaited,
      Deadlines deadlines,
      CaseTimeline timeline,
      Words words,
      Clock clock) {
    this.demands = demands;
    this.verifications = verifications;
    this.orders = orders;
    this.replies = replies;
    this.awaited = awaited;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.words = words;
    this.clock = clock;
  }

  /** The progress of a case. */
  Progress of(String caseNo) {
    var demand = demands.get(caseNo);
    return demand.isAccusation() ? accusation(demand) : open(demand);
  }

  /** That it was received: who reads more here may be who is accused (rule accusation-kept). */
  private static Progress accusation(Demand demand) {
    return new Progress(
        demand.caseNo(),
        demand.receivedOn(),
        true,
        "",
        demand.status(),
        List.of(),
        "",
        "",
        "",
        null,
        "",
        List.of());
  }

  private Progress open(Demand demand) {
    var caseNo = demand.caseNo();
    var verified = verifications.find(caseNo);
    return new Progress(
        caseNo,
        demand.receivedOn(),
        false,
        withoutNumbers(demand.subject()),
        demand.status(),
        Stage.of(timeline.of(caseNo), way(demand, verified.orElse(null)), demand.status().isOver()),
        words.body(demand.office()),
        orders.find(caseNo).map(Order::unit).map(words::body).orElse(""),
        words.person(demand.deputy()),
        awaited.of(caseNo).map(this::expected).orElse(null),
        verified
            .filter(found -> !isHandled(found) && TOLD.contains(demand.status()))
            .map(Verification::answer)
            .map(ProgressView::withoutNumbers)
            .orElse(""),
        replies.of(caseNo).stream()
            .sorted(Comparator.comparing(ToldReply::round).reversed())
            .map(this::said)
            .toList());
  }

  private static Stage.Way way(Demand demand, Verification verified) {
    if (demand.status() == DemandStatus.PETITION) {
      return Stage.Way.PETITION;
    }
    return verified == null || verified.outcome() == IntakeOutcome.CONTINUES
        ? Stage.Way.UNIT
        : Stage.Way.SETTLED;
  }

  private static boolean isHandled(Verification verified) {
    return verified.outcome() == IntakeOutcome.CONTINUES
        || verified.outcome() == IntakeOutcome.JOINED;
  }

  private Expected expected(Deadline deadline) {
    return new Expected(
        deadline.kind(),
        deadline.dueOn(),
        deadline.firstDueOn(),
        deadline.isProvisional(),
        deadline.lateAfter().isBefore(LocalDate.now(clock)),
        deadlines.explain(deadline),
        deadlines.stands(deadline).orElse(null));
  }

  private Said said(ToldReply reply) {
    return new Said(
        reply.round(),
        words.body(reply.unit()),
        reply.outcome(),
        withoutNumbers(reply.text()),
        reply.promisedOn().orElse(null),
        reply.toldOn());
  }

  /** A reply may quote somebody's mobile number; nobody needs it here. */
  private static String withoutNumbers(String text) {
    return MOBILE.matcher(text).replaceAll("$1******$2");
  }
}
