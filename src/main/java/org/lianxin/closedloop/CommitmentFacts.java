package org.lianxin.closedloop;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.lianxin.directory.Words;
import org.lianxin.intake.Verifications;
import org.springframework.stereotype.Component;

/** What the forms of a commitment show. */
@Component
class CommitmentFacts {

  private static final List<CommitmentNote.Kind> REPORTS =
      List.of(CommitmentNote.Kind.DONE, CommitmentNote.Kind.UNABLE);

  private final Commitments commitments;
  private final Verifications verifications;
  private final ReplyFacts facts;
  private final Words words;

  CommitmentFacts(
      Commitments commitments, Verifications verifications, ReplyFacts facts, Words words) {
    this.commitments = commitments;
    this.verifications = verifications;
    this.facts = facts;
    this.words = words;
  }

  /** The case, what was promised, and all that was said of it since. */
  Map<String, Object> of(String caseNo) {
    var commitment = commitments.get(caseNo);
    var shown = facts.withReply(caseNo);
    shown.put("unitName", words.body(commitment.unit()));
    verifications
        .find(caseNo)
        .filter(found -> found.promise().isPresent())
        .ifPresent(found -> shown.put("replyText", found.answer()));
    shown.put("firstPromisedOn", commitment.firstPromisedOn().toString());
    shown.put("promisedOn", commitment.promisedOn().toString());
    shown.put("story", commitments.notes(caseNo).stream().map(this::line).collect(joining("\n")));
    return shown;
  }

  /** The same, with the unit's report and the deputy's rating of it. */
  Map<String, Object> withReport(String caseNo) {
    var shown = of(caseNo);
    shown.put("report", commitments.newest(caseNo, REPORTS).map(CommitmentNote::words).orElse(""));
    shown.put(
        "rating",
        commitments
            .get(caseNo)
            .rating()
            .map(
                rating ->
                    "%s、%s"
                        .formatted(
                            words.label(rating.solution()), words.label(rating.satisfaction())))
            .orElse(""));
    return shown;
  }

  private String line(CommitmentNote note) {
    return words.text(
        "closedloop.commitment.line",
        note.at().toLocalDate().toString(),
        words.label(note.kind()),
        words.person(note.actor()),
        note.promisedOn().toString(),
        note.words());
  }
}
