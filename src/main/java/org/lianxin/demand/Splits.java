package org.lianxin.demand;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.directory.Words;
import org.lianxin.routing.Category;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Option;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 分件: of a paper with two matters each becomes a case (rule split-matters). The first keeps its
 * number and one matter; the other gets a number of its own, begins at its verification and goes
 * its own way to its own end. Words, voter, day of receipt and secrecy are the same.
 */
@Service
public class Splits {

  private static final List<Rule<AnotherMatter>> RULES =
      List.of(Splits::namesTheOther, Splits::namesItsKind);

  private final DemandTable demands;
  private final CaseNumbers numbers;
  private final VoterRows voters;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final Words words;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Splits(
      DemandTable demands,
      CaseNumbers numbers,
      VoterRows voters,
      Deadlines deadlines,
      CaseTimeline timeline,
      Words words,
      ApplicationEventPublisher events,
      Clock clock) {
    this.demands = demands;
    this.numbers = numbers;
    this.voters = voters;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.words = words;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes the other matter a case; nothing happens when none is named. Who registered the first
   * registered the other too: to split shows nobody a voter whom he did not see before.
   *
   * @param by the login of the person who splits
   * @throws org.lianxin.shared.Refusal when half of it is missing
   */
  @Transactional
  public void split(String caseNo, AnotherMatter other, String by) {
    if (!other.isWanted()) {
      return;
    }
    Rule.check(RULES, other);
    var first = demands.findById(caseNo).orElseThrow();
    open(first, other, by, "demand.timeline.split", "demand.timeline.split-from");
    demands.saveAndFlush(first.keep(other.keptSubject()));
  }

  private void open(DemandEntity first, AnotherMatter other, String by, String said, String from) {
    var caseNo = first.demand().caseNo();
    var number = numbers.next();
    var code = ReceiptCode.fresh(random);
    var opened =
        demands.saveAndFlush(first.split(number, other, LocalDateTime.now(clock), code.hash()));
    voters.copy(caseNo, number);
    timeline.record(caseNo, by, said, number, other.subject());
    timeline.record(number, by, from, caseNo);
    deadlines.begin(number, LimitKind.VERIFICATION, opened.demand().deputy());
    events.publishEvent(new DemandChanged(caseNo));
    events.publishEvent(new DemandRegistered(number));
  }

  /**
   * The matter comes to its deputy again as a case of its own, because its voter says after the end
   * that it is not solved: the ledgers of the first stay closed. Once for each case.
   */
  @Transactional
  public void again(String caseNo) {
    var first = demands.findById(caseNo).orElseThrow();
    var matter = new AnotherMatter(first.demand().subject(), first.demand().category(), null);
    if (others(caseNo).stream()
        .map(other -> demands.findById(other).orElseThrow().demand())
        .noneMatch(other -> !other.status().isOver() && other.subject().equals(matter.subject()))) {
      open(
          first,
          matter,
          CaseTimeline.SYSTEM,
          "demand.timeline.again",
          "demand.timeline.again-from");
    }
  }

  private static Optional<Reason> namesTheOther(AnotherMatter other) {
    return Rule.unless(other.subject() != null, "splitSubject", "demand.split.subject-missing");
  }

  private static Optional<Reason> namesItsKind(AnotherMatter other) {
    return Rule.unless(other.category() != null, "splitCategory", "demand.split.category-missing");
  }

  /** The case that this one was split from, if it was. */
  @Transactional(readOnly = true)
  public Optional<String> source(String caseNo) {
    return demands.findById(caseNo).flatMap(DemandEntity::splitFrom);
  }

  /** All other cases of the same paper, by number: the first and what was split from it. */
  @Transactional(readOnly = true)
  public List<String> others(String caseNo) {
    var first = source(caseNo).orElse(caseNo);
    return Stream.concat(
            Stream.of(first),
            demands.findBySplitFromOrderByCaseNo(first).stream()
                .map(split -> split.demand().caseNo()))
        .filter(number -> !number.equals(caseNo))
        .toList();
  }

  /** The kinds of matters, as options of a form. */
  public List<Option> categories() {
    return Stream.of(Category.values())
        .map(category -> new Option(words.label(category), category.name()))
        .toList();
  }
}
