package org.lianxin.feedback;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.TellingWay;
import org.lianxin.demand.Told;
import org.lianxin.demand.TrueDays;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.Suggestion;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 上级代表反馈下级代表 (松江区实施意见 四（二）; rule relay-down): from the deputy who carried the suggestion, and has
 * signed what he thinks of the reply, down to the one who received the demand, who confirms what
 * the voter hears. Without a carrier the unit's reply reaches the receiving deputy directly.
 */
@Service
@Transactional
public class Relays {

  private static final Set<TellingWay> TO_A_DEPUTY =
      EnumSet.of(TellingWay.IN_PERSON, TellingWay.PHONE, TellingWay.LETTER, TellingWay.MESSAGE);

  private final RelayTable relays;
  private final FeedbackCases cases;
  private final Words words;
  private final Demands demands;
  private final CaseDeputies deputies;
  private final CaseAccess access;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Relays(
      RelayTable relays,
      FeedbackCases cases,
      Words words,
      Demands demands,
      CaseDeputies deputies,
      CaseAccess access,
      Deadlines deadlines,
      CaseTimeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.relays = relays;
    this.cases = cases;
    this.words = words;
    this.demands = demands;
    this.deputies = deputies;
    this.access = access;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Plans the chain for the present reply, and starts the limit of the deputy who has to rate it.
   * Asked again, it changes nothing.
   *
   * @return how many deputies have to tell another
   */
  public int plan(String caseNo) {
    if (chain(caseNo).isEmpty()) {
      relays.saveAll(links(caseNo));
    }
    var lead = deputies.lead(caseNo);
    fromTheTopDown(caseNo).forEach(deputy -> access.openToPerson(caseNo, deputy));
    deadlines.begin(caseNo, LimitKind.DEPUTY_RATING, lead);
    return chain(caseNo).size();
  }

  private List<RelayEntity> links(String caseNo) {
    var below = List.copyOf(fromTheTopDown(caseNo));
    int round = cases.reply(caseNo).round();
    return IntStream.range(1, below.size())
        .mapToObj(i -> new RelayEntity(caseNo, round, i - 1, below.get(i - 1), below.get(i)))
        .toList();
  }

  /** Each once: the receiving deputy may be the carrier, or the one who passes the result on. */
  private Set<String> fromTheTopDown(String caseNo) {
    var chain = new LinkedHashSet<String>();
    chain.add(deputies.lead(caseNo));
    deputies.suggestion(caseNo).flatMap(Suggestion::through).ifPresent(chain::add);
    chain.add(demands.get(caseNo).deputy());
    return chain;
  }

  /** The link at this place of the chain. */
  RelayEntity at(String caseNo, int place) {
    return relays
        .findByCaseNoAndRoundNoAndPlace(caseNo, cases.reply(caseNo).round(), place)
        .orElseThrow();
  }

  /** The deputy at this place, or a liaison officer on his behalf. */
  Doers tellers(String caseNo, int place) {
    var office = demands.get(caseNo).office();
    return Doers.personOr(at(caseNo, place).fromDeputy(), Post.group(office, Role.LIAISON_OFFICER));
  }

  /**
   * Notes that a deputy has told the next, whose limit starts.
   *
   * @throws Refusal when a deputy is not told like this, or not yet
   */
  void tell(String caseNo, int place, Told telling, String by) {
    var replied = cases.startedOn(caseNo, LimitKind.RELAY);
    Rule.check(
        List.of(Relays::isAWayToTellADeputy, told -> isOfADayThatCanBe(told, replied)), telling);
    var link = at(caseNo, place);
    link.tell(telling, by, LocalDateTime.now(clock));
    timeline.record(
        caseNo,
        by,
        "feedback.timeline.relayed",
        words.person(link.fromDeputy()),
        words.person(link.toDeputy()),
        telling.toldOn(),
        telling.way());
    events.publishEvent(new ResultRelayed(caseNo, link.toDeputy()));
    deadlines.meet(caseNo, LimitKind.RELAY);
    goOn(caseNo);
  }

  /** A deputy is told in person or by a message of some kind, not by a notice. */
  private static Optional<Reason> isAWayToTellADeputy(Told telling) {
    return unless(TO_A_DEPUTY.contains(telling.way()), "way", "feedback.relay.way-unfit");
  }

  private Optional<Reason> isOfADayThatCanBe(Told telling, LocalDate replied) {
    return TrueDays.fault(
        "toldOn", telling.toldOn(), replied, "demand.day.relay", LocalDate.now(clock));
  }

  /** Starts the limit of whoever is next: of a deputy who has to tell another, or the voter. */
  void goOn(String caseNo) {
    var next = chain(caseNo).stream().filter(link -> !link.isTold()).findFirst();
    if (next.isPresent()) {
      deadlines.begin(caseNo, LimitKind.RELAY, next.get().fromDeputy());
    } else if (cases.isRated(caseNo)) {
      deadlines.begin(caseNo, LimitKind.TELLING_VOTER, demands.get(caseNo).deputy());
    } else {
      // A case from before the rating came first.
      deadlines.begin(caseNo, LimitKind.DEPUTY_RATING, deputies.lead(caseNo));
    }
  }

  /** The last link, whose deputy below tells the voter; empty where nobody had to tell another. */
  Optional<RelayEntity> last(String caseNo) {
    return chain(caseNo).stream().reduce((above, below) -> below);
  }

  /** The receiving deputy, and nobody for him. */
  Doers confirmer(String caseNo) {
    return Doers.person(demands.get(caseNo).deputy());
  }

  /** The receiving deputy says what the voter is to hear of what he was told. */
  void confirm(String caseNo, String words, String by) {
    last(caseNo).orElseThrow().confirm(words, LocalDateTime.now(clock));
    timeline.record(caseNo, by, "feedback.timeline.confirmed");
  }

  private List<RelayEntity> chain(String caseNo) {
    return relays.findByCaseNoAndRoundNoOrderByPlace(caseNo, cases.reply(caseNo).round());
  }
}
