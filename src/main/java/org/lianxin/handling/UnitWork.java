package org.lianxin.handling;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.inquiry.Inquiries;
import org.lianxin.inquiry.Inquiries.Asking;
import org.lianxin.postponement.Postponing;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 办理: what a unit does on an order that it has taken, until its reply can be drafted. */
@Service
@Transactional
public class UnitWork {

  /**
   * What a pass through the stage finds.
   *
   * @param isDeputyContacted whether this order's unit has heard the deputy
   * @param coUnitCount how many other units have still to write; all of the order's or none
   */
  public record Found(boolean isDeputyContacted, int coUnitCount) {}

  private final Orders orders;
  private final Demands demands;
  private final CaseDeputies deputies;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final ContactTable contacts;
  private final CoUnits coUnits;
  private final ProgressTable notes;
  private final Postponing postponing;
  private final Inquiries inquiries;
  private final Clock clock;

  UnitWork(
      Orders orders,
      Demands demands,
      CaseDeputies deputies,
      Deadlines deadlines,
      CaseTimeline timeline,
      ContactTable contacts,
      CoUnits coUnits,
      ProgressTable notes,
      Postponing postponing,
      Inquiries inquiries,
      Clock clock) {
    this.orders = orders;
    this.demands = demands;
    this.deputies = deputies;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.contacts = contacts;
    this.coUnits = coUnits;
    this.notes = notes;
    this.postponing = postponing;
    this.inquiries = inquiries;
    this.clock = clock;
  }

  /**
   * Begins a pass: the first, one after a rejected reply, or a re-handling. What is on record for
   * this order is not asked again; the limits of what is not, run.
   */
  public Found begin(String caseNo) {
    var order = orders.current(caseNo);
    demands.moveTo(caseNo, DemandStatus.HANDLING);
    var isContacted = !contacts(order).isEmpty();
    if (!isContacted) {
      deadlines.begin(caseNo, LimitKind.FIRST_CONTACT, handlers(order.unit()));
    }
    return new Found(isContacted, coUnits.ask(caseNo));
  }

  /**
   * Records that the unit has heard the deputy (rule deputy-heard).
   *
   * @throws Refusal when the day lies ahead, or before the demand was received and nobody says why
   */
  void recordContact(String caseNo, ContactDeputy.Answers heard, String by) {
    var received = demands.get(caseNo).receivedOn();
    var heldOn = heard.heldOn();
    refuseDeputy(caseNo, by);
    if (heldOn.isAfter(LocalDate.now(clock))) {
      throw Refusal.of("heldOn", "handling.contact.ahead", heldOn.toString());
    }
    var isEarly = heldOn.isBefore(received);
    if (isEarly && heard.earlyReason() == null) {
      throw Refusal.of(
          "earlyReason", "handling.contact.too-early", heldOn.toString(), received.toString());
    }
    contacts.save(new ContactEntity(orders.current(caseNo), heard, by, clock));
    deadlines.meet(caseNo, LimitKind.FIRST_CONTACT);
    if (isEarly) {
      timeline.record(caseNo, by, "handling.timeline.contacted-early", heldOn, heard.earlyReason());
    } else {
      timeline.record(caseNo, by, "handling.timeline.contacted", heldOn);
    }
  }

  private static final List<Rule<HandleDemand.Answers>> NOTING =
      List.of(
          UnitWork::showsThatItIsDone,
          UnitWork::saysWhyItNeedsTime,
          UnitWork::saysUntilWhen,
          UnitWork::saysWhatIsMissing);

  private static final Set<NextStep> MORE_TIME =
      EnumSet.of(NextStep.EXTENSION, NextStep.SUSPENSION);

  private static Optional<Reason> showsThatItIsDone(HandleDemand.Answers said) {
    return unless(
        said.nextStep() != NextStep.DONE || said.evidence() != null,
        "evidence",
        "handling.work.evidence-missing");
  }

  private static Optional<Reason> saysWhyItNeedsTime(HandleDemand.Answers said) {
    return unless(
        !MORE_TIME.contains(said.nextStep()) || said.reason() != null,
        "reason",
        "handling.work.reason-missing");
  }

  private static Optional<Reason> saysUntilWhen(HandleDemand.Answers said) {
    return unless(
        !MORE_TIME.contains(said.nextStep()) || said.askedUntil() != null,
        "askedUntil",
        "handling.work.day-missing");
  }

  private static Optional<Reason> saysWhatIsMissing(HandleDemand.Answers said) {
    return unless(
        said.nextStep() != NextStep.INQUIRY || said.question() != null,
        "question",
        "handling.work.question-missing");
  }

  /**
   * Records what the unit has done and how it goes on.
   *
   * @return until when the voter may answer, where he is asked for more
   * @throws Refusal when the work is done without evidence, or more time is asked for without a
   *     reason or beyond what the rules allow
   */
  Optional<Instant> noteProgress(String caseNo, HandleDemand.Answers said, String by) {
    Rule.check(NOTING, said);
    refuseDeputy(caseNo, by);
    var order = orders.current(caseNo);
    var until = Optional.<Instant>empty();
    switch (said.nextStep()) {
      case EXTENSION ->
          postponing.askExtension(order.awaited(), said.reason(), said.askedUntil(), by);
      case SUSPENSION ->
          postponing.askSuspension(order.awaited(), said.reason(), said.askedUntil(), by);
      case INQUIRY -> {
        var asking = new Asking(said.question(), null, postponing.replyLimit(caseNo));
        until = Optional.of(inquiries.ask(caseNo, asking, by));
      }
      case DONE -> timeline.record(caseNo, by, "handling.timeline.worked");
    }
    notes.save(new ProgressEntity(order, said, by, clock));
    return until;
  }

  /**
   * A deputy reflects and follows up, and never handles (代表法 art. 31; rule deputy-never-handles).
   *
   * @throws Refusal when the person received the case, carries it or signed its suggestion
   */
  void refuseDeputy(String caseNo, String login) {
    if (deputies.include(caseNo, login)) {
      throw Refusal.of("", "handling.work.own-deputy");
    }
  }

  @Transactional(readOnly = true)
  List<ContactEntity> contacts(Order order) {
    return contacts.findByCaseNoAndRoundOrderById(order.caseNo(), order.round());
  }

  static String handlers(String unit) {
    return Post.group(unit, Role.HANDLER);
  }
}
