package org.lianxin.instruction;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.directory.Words;
import org.lianxin.instruction.CoSigner.Answer;
import org.lianxin.routing.LimitKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 附议: the deputies whom the lead deputy names are asked, read the case from then on, and agree or
 * decline. Who does not answer in time has not signed (rule co-signers-asked).
 */
@Service
@Transactional
public class CoSigning {

  private final Suggestions suggestions;
  private final Deadlines deadlines;
  private final CaseAccess access;
  private final CaseTimeline timeline;
  private final Words words;

  CoSigning(
      Suggestions suggestions,
      Deadlines deadlines,
      CaseAccess access,
      CaseTimeline timeline,
      Words words) {
    this.suggestions = suggestions;
    this.deadlines = deadlines;
    this.access = access;
    this.timeline = timeline;
    this.words = words;
  }

  /**
   * Asks all who are named.
   *
   * @return until when they may answer; empty when nobody is named
   */
  Optional<Instant> ask(String caseNo, String by) {
    return of(caseNo).stream()
        .map(CoSigner::login)
        .map(login -> ask(caseNo, login, by))
        .map(Deadline::end)
        .max(Comparator.naturalOrder());
  }

  private Deadline ask(String caseNo, String login, String by) {
    access.openToPerson(caseNo, login);
    timeline.record(caseNo, by, "instruction.timeline.co-signer-asked", words.person(login));
    return deadlines.begin(caseNo, LimitKind.CO_SIGNING, login, login);
  }

  /** Who is asked for the suggestion as it is now. */
  @Transactional(readOnly = true)
  List<CoSigner> of(String caseNo) {
    return suggestions.current(caseNo).coSigners();
  }

  /** A deputy agrees or declines. */
  void answer(String caseNo, String login, Answer answer, String reason) {
    suggestions.answer(caseNo, login, answer, reason);
    deadlines.meet(caseNo, LimitKind.CO_SIGNING, login);
    if (answer == Answer.AGREED) {
      timeline.record(caseNo, login, "instruction.timeline.co-signed", words.person(login));
    } else {
      access.closeToPerson(caseNo, login);
      timeline.record(
          caseNo, login, "instruction.timeline.co-signing-declined", words.person(login));
    }
  }

  /** All have answered, or the time is over; the office's limit runs. */
  public void close(String caseNo) {
    of(caseNo).stream()
        .filter(asked -> asked.answer() == null)
        .forEach(silent -> giveUp(caseNo, silent.login()));
    suggestions.handIn(caseNo);
  }

  private void giveUp(String caseNo, String login) {
    suggestions.answer(caseNo, login, Answer.SILENT, null);
    deadlines.meet(caseNo, LimitKind.CO_SIGNING, login);
    access.closeToPerson(caseNo, login);
    timeline.record(
        caseNo, CaseTimeline.SYSTEM, "instruction.timeline.co-signer-silent", words.person(login));
  }

  /** Who was asked and what each said, in words. */
  String inWords(String caseNo) {
    return of(caseNo).stream().map(this::inWords).collect(joining("\n"));
  }

  private String inWords(CoSigner asked) {
    var answer = asked.answer() == null ? "ASKED" : asked.answer().name();
    return words.text(
        "instruction.co-signer." + answer,
        words.person(asked.login()),
        asked.reason() == null ? "" : asked.reason());
  }
}
