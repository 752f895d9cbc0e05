package org.lianxin.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CasePaper;
import org.lianxin.demand.CasePapers;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.directory.Person;
import org.lianxin.numbering.DocumentNumbers;
import org.lianxin.numbering.PaperIssue;
import org.lianxin.shared.Papers;
import org.lianxin.shared.Papers.Format;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 文书: the papers of a case as their reader finds them, and their numbers. */
@Service
class CaseDocuments {

  /** Where the body that issues it numbers nothing here: room to write the number by hand. */
  private static final String ROOM = "\u3000\u3000\u3000\u3000〔%d〕\u3000\u3000\u3000号";

  private static final String WAITING = "待编号";

  /**
   * A paper with its number.
   *
   * @param number its number, or empty
   * @param isAwaited whether it has to get one before it goes out
   * @param mayNumber whether the reader may take it
   */
  record Offered(CasePaper paper, String number, boolean isAwaited, boolean mayNumber) {}

  private final CaseAccess access;
  private final List<CasePapers> sources;
  private final DocumentNumbers numbers;
  private final CaseTimeline timeline;
  private final Papers papers;
  private final Clock clock;

  CaseDocuments(
      CaseAccess access,
      List<CasePapers> sources,
      DocumentNumbers numbers,
      CaseTimeline timeline,
      Papers papers,
      Clock clock) {
    this.access = access;
    this.sources = sources;
    this.numbers = numbers;
    this.timeline = timeline;
    this.papers = papers;
    this.clock = clock;
  }

  /** The papers that there are for this reader; none where he may not read the case. */
  List<Offered> of(String caseNo, Person reader) {
    if (!access.mayRead(caseNo, reader)) {
      return List.of();
    }
    var found = sources.stream().flatMap(source -> source.of(caseNo, reader).stream()).toList();
    var taken = found.isEmpty() ? Map.<String, String>of() : numbers.of(caseNo);
    return found.stream().map(paper -> offered(paper, taken, reader)).toList();
  }

  private Offered offered(CasePaper paper, Map<String, String> taken, Person reader) {
    var number = taken.getOrDefault(paper.name(), "");
    var isAwaited = number.isEmpty() && paper.issue().filter(numbers::isNumbered).isPresent();
    return new Offered(
        paper, number, isAwaited, isAwaited && DocumentNumbers.mayTake(issue(paper), reader));
  }

  private static PaperIssue issue(CasePaper paper) {
    return paper.issue().orElseThrow();
  }

  /** The paper of this name, if there is one for this reader. */
  Optional<Offered> find(String caseNo, String name, Person reader) {
    return of(caseNo, reader).stream()
        .filter(offered -> offered.paper().name().equals(name))
        .findFirst();
  }

  /** Writes a paper, with its number or what stands in its stead. */
  byte[] write(Offered offered, Format format) {
    var number = offered.number().isEmpty() ? ROOM.formatted(year()) : offered.number();
    return papers.write(
        offered
            .paper()
            .content()
            .get()
            .filled("number", number)
            .filled("unnumbered", offered.isAwaited() ? WAITING : ""),
        format);
  }

  private int year() {
    return LocalDate.now(clock).getYear();
  }

  /**
   * Takes a number for a paper, which goes on record. One that has a number keeps it.
   *
   * @throws Refusal when it is not for this reader, or its body numbers nothing here
   */
  @Transactional
  public void number(String caseNo, Offered offered, Person reader) {
    if (!offered.number().isEmpty()) {
      return;
    }
    var issue =
        offered.paper().issue().orElseThrow(() -> Refusal.of("", "casefile.papers.not-ready"));
    var number = numbers.take(caseNo, offered.paper().name(), issue, reader);
    timeline.record(caseNo, reader.login(), "casefile.timeline.numbered", issue.kind(), number);
  }
}
