package org.lianxin.publication;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Voters;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.feedback.DemandReopened;
import org.lianxin.feedback.ToldReplies;
import org.lianxin.feedback.ToldReplies.ToldReply;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.lianxin.shared.Substance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公开答复 (rule published-by-two): an officer or liaison officer of the office redacts, the deputy may
 * object, another person, an officer, checks and publishes. Accusations, petitions and what a voter
 * wants kept confidential never are.
 */
@Service
@Transactional
public class Publications {

  /** Days in which the deputy may object before silence lets it pass: a policy default. */
  static final int DAYS_TO_OBJECT = 5;

  /** Most characters of a reason. */
  static final int REASON = 500;

  private static final String HANDLED_AGAIN = "本件重新办理";

  /** What the timeline has of a case that went the way of a petition. */
  private static final String PETITION = "petition.";

  /**
   * What the second person looked at.
   *
   * @param secret whether there is neither state nor commercial secret in it
   * @param privacy whether nobody can be found by it
   */
  record Checks(boolean secret, boolean privacy) {}

  private record Act(
      Demand demand,
      Optional<ToldReply> reply,
      boolean isPetition,
      Optional<PublicationEntity> last,
      Person by,
      LocalDate today) {

    boolean is(PublicationState state) {
      return last.filter(found -> found.state() == state).isPresent();
    }
  }

  private static final List<Rule<Act>> POSSIBLE =
      List.of(
          Publications::isNoAccusation,
          Publications::isNoPetition,
          Publications::isNotConfidential,
          Publications::isAnswered);

  private final PublicationTable table;
  private final Demands demands;
  private final ToldReplies replies;
  private final Voters voters;
  private final CaseAccess access;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Publications(
      PublicationTable table,
      Demands demands,
      ToldReplies replies,
      Voters voters,
      CaseAccess access,
      CaseTimeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.demands = demands;
    this.replies = replies;
    this.voters = voters;
    this.access = access;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Whether the page on publishing this case is this person's: of the office, or the deputy. */
  @Transactional(readOnly = true)
  public boolean isOpenTo(String caseNo, Person person) {
    var demand = demands.get(caseNo);
    var isHis = demand.deputy().equals(person.login()) || isOfOffice(demand, person);
    return isHis && access.mayRead(caseNo, person) && (last(caseNo).isPresent() || isOpen(demand));
  }

  private boolean isOpen(Demand demand) {
    if (demand.status() != DemandStatus.STRUCK_OFF) {
      return false; // which is most of them, and costs nothing
    }
    var act = act(demand, null);
    return POSSIBLE.stream().allMatch(rule -> rule.against(act).isEmpty());
  }

  /** Whether the person is of the office that publishes it. */
  @Transactional(readOnly = true)
  boolean mayPrepare(String caseNo, Person person) {
    return isOfOffice(demands.get(caseNo), person);
  }

  /** Whether the person checks what another has prepared. */
  @Transactional(readOnly = true)
  boolean mayCheck(String caseNo, Person person) {
    return isOfficer(demands.get(caseNo), person);
  }

  private static boolean isOfficer(Demand demand, Person person) {
    return person.posts().contains(new Post(demand.office(), Role.OFFICER));
  }

  private static boolean isOfOffice(Demand demand, Person person) {
    return isOfficer(demand, person)
        || person.posts().contains(new Post(demand.office(), Role.LIAISON_OFFICER));
  }

  /** What was prepared last for this case. */
  @Transactional(readOnly = true)
  Optional<PublicationEntity> last(String caseNo) {
    return table.findFirstByCaseNoOrderByIdDesc(caseNo);
  }

  /** The reply that would be published; empty when none may be. */
  @Transactional(readOnly = true)
  Optional<ToldReply> reply(String caseNo) {
    return replies.of(caseNo).stream().reduce((earlier, later) -> later);
  }

  /**
   * Prepares an answer, or other words of one that is prepared.
   *
   * @throws Refusal when the person is not of the office, the case may not be published, the words
   *     are missing or too long, or a number, or who the voter is, still stands in them
   */
  void prepare(String caseNo, AnswerDraft draft, Person by) {
    var act = act(demands.lock(caseNo), by);
    Rule.check(List.of(Publications::isOfTheOffice, Publications::isNotPublished), act);
    Rule.check(POSSIBLE, act);
    checkWords(caseNo, draft);
    var now = LocalDateTime.now(clock);
    if (act.is(PublicationState.PREPARED)) {
      var prepared = act.last.orElseThrow();
      prepared.revise(draft, by.login(), now);
      table.save(prepared);
    } else {
      table.save(
          new PublicationEntity(act.demand, act.reply.orElseThrow(), draft, by.login(), now));
    }
    timeline.record(caseNo, by.login(), "publication.timeline.prepared");
    events.publishEvent(new AnswerPrepared(caseNo));
  }

  /**
   * The deputy agrees or objects, as long as it is not published.
   *
   * @throws Refusal when he is not the deputy, nothing waits, or he objects without a reason
   */
  void hear(String caseNo, DeputyWord word, String reason, Person by) {
    var act = act(demands.lock(caseNo), by);
    Rule.check(List.of(Publications::isOfTheDeputy, Publications::waits), act);
    var why = word == DeputyWord.OBJECTS ? reason(reason) : null;
    var prepared = act.last.orElseThrow();
    prepared.hear(word, why, LocalDateTime.now(clock));
    table.save(prepared);
    timeline.record(
        caseNo, by.login(), "publication.timeline.deputy", word, why == null ? "" : why);
  }

  /**
   * Publishes.
   *
   * @throws Refusal when the person prepared it himself or is of another office, a check is
   *     missing, the deputy objects or has not had his days, or the case may not be published any
   *     more
   */
  void publish(String caseNo, Checks checks, Person by) {
    var act = act(demands.lock(caseNo), by);
    Rule.check(List.of(Publications::isChecker, Publications::waits, Publications::isAnother), act);
    Rule.check(POSSIBLE, act);
    var prepared = act.last.orElseThrow();
    checkWords(caseNo, prepared.words());
    var missing =
        Stream.of(
                unless(checks.secret, "secret", "publication.secret-unchecked"),
                unless(checks.privacy, "privacy", "publication.privacy-unchecked"),
                isNotObjected(act),
                hasHadHisDays(act))
            .flatMap(Optional::stream)
            .toList();
    if (!missing.isEmpty()) {
      throw new Refusal(missing);
    }
    prepared.publish(by.login(), LocalDateTime.now(clock));
    table.save(prepared);
    timeline.record(caseNo, by.login(), "publication.timeline.published");
  }

  /** Says no; it may be prepared anew. */
  void refuse(String caseNo, String reason, Person by) {
    var act = act(demands.lock(caseNo), by);
    Rule.check(List.of(Publications::isChecker, Publications::waits, Publications::isAnother), act);
    var why = reason(reason);
    var prepared = act.last.orElseThrow();
    prepared.refuse(why, by.login(), LocalDateTime.now(clock));
    table.save(prepared);
    timeline.record(caseNo, by.login(), "publication.timeline.refused", why);
  }

  /** Takes it down at once: that needs one person and a reason. */
  void takeDown(String caseNo, String reason, Person by) {
    var act = act(demands.lock(caseNo), by);
    Rule.check(List.of(Publications::isOfTheOffice, Publications::isPublished), act);
    var why = reason(reason);
    var published = act.last.orElseThrow();
    published.takeDown(why, by.login(), LocalDateTime.now(clock));
    table.save(published);
    timeline.record(caseNo, by.login(), "publication.timeline.taken-down", why);
  }

  /** A case that is handled again has no answer that stands, so none stays public. */
  @EventListener
  void on(DemandReopened event) {
    last(event.caseNo())
        .filter(answer -> answer.state() == PublicationState.PUBLISHED)
        .ifPresent(
            published -> {
              published.takeDown(HANDLED_AGAIN, CaseTimeline.SYSTEM, LocalDateTime.now(clock));
              table.save(published);
              timeline.record(
                  event.caseNo(),
                  CaseTimeline.SYSTEM,
                  "publication.timeline.taken-down",
                  HANDLED_AGAIN);
            });
  }

  private Act act(Demand demand, Person by) {
    var caseNo = demand.caseNo();
    var isPetition =
        demand.status() == DemandStatus.PETITION
            || timeline.of(caseNo).stream().anyMatch(entry -> entry.code().startsWith(PETITION));
    return new Act(demand, reply(caseNo), isPetition, last(caseNo), by, LocalDate.now(clock));
  }

  private void checkWords(String caseNo, AnswerDraft draft) {
    var faults =
        Stream.of(
                fault("title", draft.title(), AnswerDraft.TITLE),
                fault("question", draft.question(), AnswerDraft.QUESTION),
                fault("answer", draft.answer(), AnswerDraft.ANSWER)
                    .or(() -> Substance.against("answer", draft.answer())))
            .flatMap(Optional::stream)
            .toList();
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    if (voters.isNamedIn(caseNo, draft.all())) {
      throw Refusal.of("", "publication.names-voter");
    }
  }

  private static Optional<Reason> fault(String field, String text, int most) {
    return unless(!text.isEmpty(), field, "publication.words-missing")
        .or(() -> unless(Legible.is(text), field, "demand.registration.illegible"))
        .or(
            () ->
                unless(
                    text.length() <= most,
                    field,
                    "publication.words-too-long",
                    String.valueOf(most)))
        .or(() -> unless(!Finds.hasCertain(text), field, "publication.number-left"));
  }

  private static String reason(String given) {
    var why = given == null ? "" : given.strip();
    if (why.isEmpty()) {
      throw Refusal.of("reason", "publication.reason-missing");
    }
    if (why.length() > REASON || !Legible.is(why)) {
      throw Refusal.of("reason", "publication.reason-too-long", String.valueOf(REASON));
    }
    return why;
  }

  private static Optional<Reason> isNoAccusation(Act act) {
    return unless(!act.demand.isAccusation(), "", "publication.accusation");
  }

  private static Optional<Reason> isNoPetition(Act act) {
    return unless(!act.isPetition, "", "publication.petition");
  }

  private static Optional<Reason> isNotConfidential(Act act) {
    return unless(!act.demand.isConfidential(), "", "publication.confidential");
  }

  private static Optional<Reason> isAnswered(Act act) {
    return unless(
        act.demand.status() == DemandStatus.STRUCK_OFF && act.reply.isPresent(),
        "",
        "publication.not-answered");
  }

  private static Optional<Reason> isOfTheOffice(Act act) {
    return unless(isOfOffice(act.demand, act.by), "", "publication.not-yours");
  }

  private static Optional<Reason> isChecker(Act act) {
    return unless(isOfficer(act.demand, act.by), "", "publication.not-the-checker");
  }

  private static Optional<Reason> isOfTheDeputy(Act act) {
    return unless(act.demand.deputy().equals(act.by.login()), "", "publication.not-the-deputy");
  }

  private static Optional<Reason> waits(Act act) {
    return unless(act.is(PublicationState.PREPARED), "", "publication.nothing-waits");
  }

  private static Optional<Reason> isPublished(Act act) {
    return unless(act.is(PublicationState.PUBLISHED), "", "publication.not-published");
  }

  private static Optional<Reason> isNotPublished(Act act) {
    return unless(!act.is(PublicationState.PUBLISHED), "", "publication.published-already");
  }

  private static Optional<Reason> isAnother(Act act) {
    return unless(
        act.last.filter(prepared -> prepared.preparedBy().equals(act.by.login())).isEmpty(),
        "",
        "publication.same-person");
  }

  private static Optional<Reason> isNotObjected(Act act) {
    return unless(
        act.last.orElseThrow().deputyWord() != DeputyWord.OBJECTS, "", "publication.objected");
  }

  private static Optional<Reason> hasHadHisDays(Act act) {
    var prepared = act.last.orElseThrow();
    var from = prepared.preparedOn().plusDays(DAYS_TO_OBJECT);
    return unless(
        prepared.deputyWord() != DeputyWord.NOT_SAID || !act.today.isBefore(from),
        "",
        "publication.deputy-not-heard",
        from.toString());
  }
}
