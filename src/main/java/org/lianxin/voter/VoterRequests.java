package org.lianxin.voter;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Upload;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.TrueDays;
import org.lianxin.directory.Person;
import org.lianxin.inquiry.Inquiries;
import org.lianxin.inquiry.Inquiry;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.lianxin.withdrawal.WithdrawalAct;
import org.lianxin.withdrawal.WithdrawalWish;
import org.lianxin.withdrawal.WithdrawalWish.Proof;
import org.lianxin.withdrawal.WithdrawalWish.WantedBy;
import org.lianxin.withdrawal.Withdrawals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 补充、催办、申请撤回: what the holder of a receipt asks for while the demand is on its way (rule
 * voter-asks). It reaches whoever has the case and changes nothing by itself.
 */
@Service
@Transactional
class VoterRequests {

  /** Most characters of what is added. */
  static final int WORDS = 2000;

  /** Most characters of why somebody wants to take it back. */
  static final int REASON = 500;

  private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

  /**
   * What a voter asked for before, and what he may ask for now.
   *
   * @param additions how often he added something
   * @param addedOn when last, or null
   * @param urges how often he urged
   * @param urgedOn when last, or null
   * @param nextUrgeOn from when on he may urge again; null when he may at once
   * @param isCallAwaited whether he wants to take it back and was not called yet
   * @param called what the last such call found, or null
   * @param mayAdd whether he may add something
   * @param mayUrge whether somebody is to do something that he can urge, now or later
   * @param mayWithdraw whether it can still be taken back
   * @param inquiry what he is asked for, or null
   */
  record Asked(
      int additions,
      LocalDate addedOn,
      int urges,
      LocalDate urgedOn,
      LocalDate nextUrgeOn,
      boolean isCallAwaited,
      CallResult called,
      boolean mayAdd,
      boolean mayUrge,
      boolean mayWithdraw,
      Inquiry inquiry) {}

  private record Case(Demand demand, Optional<Deadline> awaited, Asked asked, int addedToday) {}

  private final VoterRequestTable table;
  private final Demands demands;
  private final AwaitedStep awaited;
  private final Attachments attachments;
  private final Withdrawals withdrawals;
  private final Inquiries inquiries;
  private final TrueDays days;
  private final CaseTimeline timeline;
  private final VoterSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  VoterRequests(
      VoterRequestTable table,
      Demands demands,
      AwaitedStep awaited,
      Attachments attachments,
      Withdrawals withdrawals,
      Inquiries inquiries,
      TrueDays days,
      CaseTimeline timeline,
      VoterSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.demands = demands;
    this.awaited = awaited;
    this.attachments = attachments;
    this.withdrawals = withdrawals;
    this.inquiries = inquiries;
    this.days = days;
    this.timeline = timeline;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** What the voter of this case asked for and may ask for. */
  @Transactional(readOnly = true)
  Asked of(String caseNo) {
    return read(demands.get(caseNo)).asked;
  }

  /** All that the voter of this case asked for, oldest first. */
  @Transactional(readOnly = true)
  List<VoterRequestEntity> all(String caseNo) {
    return table.findByCaseNoOrderById(caseNo);
  }

  /**
   * Adds words and photos, all or nothing. Of who was asked for more it is the answer.
   *
   * @param key the form's own; one that was sent before adds nothing
   * @param showsVoter whether a photo tells who the voter is
   * @throws Refusal when the case is over or an accusation, too much was added today, words are
   *     missing, or a file may not be attached
   */
  void add(String caseNo, String key, String words, List<Upload> uploads, boolean showsVoter) {
    var demand = demands.lock(caseNo);
    if (wasSent(caseNo, key)) {
      return;
    }
    var text = tidy(words);
    var now = read(demand);
    var isAsked = now.asked.inquiry != null;
    Rule.check(
        isAsked
            ? List.of(VoterRequests::canBeAddedTo)
            : List.of(VoterRequests::canBeAddedTo, this::isNotTooMuch),
        now);
    var faults = new ArrayList<Reason>();
    isThere(text).ifPresent(faults::add);
    isFit(text, WORDS).ifPresent(faults::add);
    faults.addAll(attachments.faults(uploads));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    keep(caseNo, VoterRequestKind.ADDITION, key, text);
    if (!uploads.isEmpty()) {
      attachments.addOfVoter(caseNo, uploads, showsVoter || demand.isConfidential());
    }
    timeline.record(caseNo, CaseTimeline.SYSTEM, "voter.timeline.added", uploads.size());
    events.publishEvent(new VoterAdded(caseNo));
    if (isAsked) {
      inquiries.answer(caseNo, text);
    }
  }

  /**
   * Urges whoever has to meet the limit that the voter waits for.
   *
   * @throws Refusal when nobody has to do anything by a day, or the last urge is too young
   */
  void urge(String caseNo, String key) {
    var demand = demands.lock(caseNo); // two taps are one
    if (wasSent(caseNo, key)) {
      return;
    }
    var now = read(demand);
    Rule.check(List.of(VoterRequests::isAwaited, VoterRequests::isTimeToUrge), now);
    keep(caseNo, VoterRequestKind.URGE, key, null);
    var deadline = now.awaited.orElseThrow();
    timeline.record(
        caseNo,
        CaseTimeline.SYSTEM,
        "voter.timeline.urged",
        deadline.kind(),
        deadline.lateAfter(),
        now.asked.urges + 1);
    events.publishEvent(new VoterUrged(deadline));
  }

  /**
   * Asks to take the demand back. It goes on; the deputy calls, and what he hears decides.
   *
   * @throws Refusal when it can't be taken back any more, or a call is awaited already
   */
  void wantWithdrawal(String caseNo, String key, String words) {
    var demand = demands.lock(caseNo);
    if (wasSent(caseNo, key)) {
      return;
    }
    var text = tidy(words);
    Rule.check(List.of(VoterRequests::isNotAskedAlready, VoterRequests::canStop), read(demand));
    isFit(text, REASON)
        .ifPresent(
            reason -> {
              throw new Refusal(List.of(reason));
            });
    keep(caseNo, VoterRequestKind.WITHDRAWAL, key, text);
    timeline.record(caseNo, CaseTimeline.SYSTEM, "voter.timeline.withdrawal-wanted");
    events.publishEvent(new WithdrawalWanted(caseNo));
  }

  /** The wish that waits for a call. */
  VoterRequestEntity open(String caseNo) {
    return table.findByCaseNoOrderById(caseNo).stream()
        .filter(VoterRequestEntity::isOpen)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody waits for a call: " + caseNo));
  }

  /**
   * Keeps what a call found. What the voter confirms is asked for as every withdrawal, with the
   * call as its ground; another person decides (rule two-persons-end-it).
   *
   * @throws Refusal when the day can't be, or the demand can't be taken back any more
   */
  void called(String caseNo, CallVoterBack.Answers call, Person by) {
    demands.lock(caseNo);
    var wish = open(caseNo);
    days.check("calledOn", call.calledOn(), wish.askedOn(), "voter.day.wish");
    wish.answer(call, by.login(), LocalDateTime.now(clock));
    table.save(wish);
    timeline.record(
        caseNo, by.login(), "voter.timeline.called", call.result(), call.calledOn(), call.said());
    if (call.result() == CallResult.CONFIRMED) {
      withdrawals.ask(
          caseNo,
          new WithdrawalWish(
              WithdrawalAct.WITHDRAW,
              WantedBy.VOTER,
              Proof.CALL,
              call.calledOn(),
              null,
              call.said()),
          by);
    }
  }

  private Case read(Demand demand) {
    var caseNo = demand.caseNo();
    var all = table.findByCaseNoOrderById(caseNo);
    var today = LocalDate.now(clock);
    var additions = of(all, VoterRequestKind.ADDITION);
    var urges = of(all, VoterRequestKind.URGE);
    var wishes = of(all, VoterRequestKind.WITHDRAWAL);
    var limit = demand.isAccusation() ? Optional.<Deadline>empty() : awaited.of(caseNo);
    var urgedOn = lastDay(urges);
    var next = urgedOn == null ? today : urgedOn.plusDays(settings.daysBetweenUrges());
    var isGoingOn = !demand.isAccusation() && !demand.status().isOver();
    var asked =
        new Asked(
            additions.size(),
            lastDay(additions),
            urges.size(),
            urgedOn,
            next.isAfter(today) ? next : null,
            wishes.stream().anyMatch(VoterRequestEntity::isOpen),
            wishes.isEmpty() ? null : wishes.get(wishes.size() - 1).result(),
            isGoingOn,
            limit.isPresent(),
            isGoingOn
                && demand.status().next().contains(DemandStatus.WITHDRAWN)
                && !withdrawals.isAsked(caseNo),
            isGoingOn ? inquiries.open(caseNo).orElse(null) : null);
    var addedToday = (int) additions.stream().filter(one -> one.askedOn().equals(today)).count();
    return new Case(demand, limit, asked, addedToday);
  }

  private static List<VoterRequestEntity> of(List<VoterRequestEntity> all, VoterRequestKind kind) {
    return all.stream().filter(one -> one.kind() == kind).toList();
  }

  private static LocalDate lastDay(List<VoterRequestEntity> asked) {
    return asked.isEmpty() ? null : asked.get(asked.size() - 1).askedOn();
  }

  private boolean wasSent(String caseNo, String key) {
    if (!KEY.matcher(key).matches()) {
      throw Refusal.of("", "voter.request.form-broken");
    }
    return table.existsByCaseNoAndFormKey(caseNo, key);
  }

  private void keep(String caseNo, VoterRequestKind kind, String key, String words) {
    table.save(new VoterRequestEntity(caseNo, kind, key, words, LocalDateTime.now(clock)));
  }

  private static String tidy(String text) {
    return text == null || text.isBlank() ? null : text.replace("\r\n", "\n").strip();
  }

  private static Optional<Reason> canBeAddedTo(Case now) {
    return unless(now.asked.mayAdd, "", "voter.request.over");
  }

  private Optional<Reason> isNotTooMuch(Case now) {
    return unless(
        now.addedToday < settings.additionsADay(),
        "",
        "voter.addition.too-many",
        String.valueOf(settings.additionsADay()));
  }

  private static Optional<Reason> isThere(String text) {
    return unless(text != null, "words", "voter.addition.words-missing");
  }

  private static Optional<Reason> isFit(String text, int most) {
    return unless(Legible.is(text), "words", "demand.registration.illegible")
        .or(
            () ->
                unless(
                    text == null || text.length() <= most,
                    "words",
                    "voter.request.words-too-long",
                    String.valueOf(most)));
  }

  private static Optional<Reason> isAwaited(Case now) {
    return unless(now.asked.mayUrge, "", "voter.urge.nobody");
  }

  private static Optional<Reason> isTimeToUrge(Case now) {
    return unless(
        now.asked.nextUrgeOn == null,
        "",
        "voter.urge.too-early",
        String.valueOf(now.asked.nextUrgeOn));
  }

  private static Optional<Reason> isNotAskedAlready(Case now) {
    return unless(!now.asked.isCallAwaited, "", "voter.withdrawal.asked-already");
  }

  private static Optional<Reason> canStop(Case now) {
    return unless(now.asked.mayWithdraw, "", "voter.withdrawal.too-late");
  }
}
