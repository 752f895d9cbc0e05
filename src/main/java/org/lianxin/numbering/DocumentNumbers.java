package org.lianxin.numbering;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 发文字号: each office writes the sign of each kind of its papers and where its series begins; a paper
 * that is ready takes the next number of the year (rule document-number). A number is taken within
 * one transaction, so that none is given twice and none is lost.
 */
@Service
@Transactional
public class DocumentNumbers {

  static final int LONGEST_SIGN = 30;
  static final int LARGEST = 99_999;

  /** What stands between a sign and its number is written by us. */
  private static final Pattern SIGN = Pattern.compile("[\\p{L}\\p{N}（）()]+");

  /**
   * What an office wishes.
   *
   * @param next the number of the next paper
   * @param isSignTaken whether another kind or body writes the same
   * @param lastTaken the last number that a paper has got, or 0
   */
  private record Wish(String sign, Optional<Integer> next, boolean isSignTaken, int lastTaken) {}

  private static final List<Rule<Wish>> RULES =
      List.of(
          wish ->
              unless(
                  SIGN.matcher(wish.sign).matches() && wish.sign.length() <= LONGEST_SIGN,
                  "sign",
                  "numbering.sign-missing",
                  String.valueOf(LONGEST_SIGN)),
          wish -> unless(!wish.isSignTaken, "sign", "numbering.sign-taken", wish.sign),
          wish ->
              unless(
                  wish.next.filter(number -> number >= 1 && number <= LARGEST).isPresent(),
                  "next",
                  "numbering.next-missing",
                  String.valueOf(LARGEST)),
          wish ->
              unless(
                  wish.next.orElse(LARGEST) > wish.lastTaken,
                  "next",
                  "numbering.next-taken",
                  String.valueOf(wish.lastTaken)));

  private final NumberRows rows;
  private final Directory directory;
  private final Clock clock;

  DocumentNumbers(NumberRows rows, Directory directory, Clock clock) {
    this.rows = rows;
    this.directory = directory;
    this.clock = clock;
  }

  /** The numbers that papers of a case have got, by the paper's name. */
  @Transactional(readOnly = true)
  public Map<String, String> of(String caseNo) {
    return rows.of(caseNo);
  }

  /** Whether its body numbers papers of this kind here. */
  @Transactional(readOnly = true)
  public boolean isNumbered(PaperIssue issue) {
    return rows.last(issue, year()).isPresent();
  }

  /** Whether this person takes numbers for a body: whoever has a post there that works on cases. */
  public static boolean mayTake(PaperIssue issue, Person person) {
    return person.posts().stream()
        .anyMatch(post -> post.body().equals(issue.body()) && post.role() != Role.ADMINISTRATOR);
  }

  /** Whether this person says how a body numbers: its officers and leaders, and administrators. */
  static boolean maySet(String body, Person person) {
    return person.posts().stream()
        .anyMatch(
            post ->
                switch (post.role()) {
                  case ADMINISTRATOR -> true;
                  case OFFICER, PETITION_OFFICER, UNIT_LEADER -> post.body().equals(body);
                  default -> false;
                });
  }

  /**
   * Takes the next number of this year for a paper. One that has a number keeps it.
   *
   * @param paper the paper's name within the case
   * @throws Refusal when it is not for this person, or the body has said no sign
   */
  public String take(String caseNo, String paper, PaperIssue issue, Person by) {
    if (!mayTake(issue, by)) {
      throw Refusal.of("", "numbering.not-yours");
    }
    var year = year();
    var last = rows.last(issue, year).orElseThrow(() -> Refusal.of("", "numbering.no-sign"));
    if (last.year() < year) {
      rows.beginYear(new Series(issue, year, last.sign(), 1), by.login());
    }
    var series = rows.locked(issue, year);
    var numbered = rows.of(caseNo).get(paper);
    if (numbered != null) {
      return numbered;
    }
    rows.take(caseNo, paper, series, by.login());
    return series.nextNumber();
  }

  /** How a body numbers this year, kind by kind; a sign not said yet is empty. */
  @Transactional(readOnly = true)
  List<Series> of(String body, int year) {
    return directory.body(body).map(found -> PaperKind.of(found.kind())).orElse(List.of()).stream()
        .map(kind -> new PaperIssue(kind, body))
        .map(issue -> of(issue, year))
        .toList();
  }

  private Series of(PaperIssue issue, int year) {
    return rows.last(issue, year)
        .map(last -> last.year() == year ? last : new Series(issue, year, last.sign(), 1))
        .orElseGet(() -> new Series(issue, year, "", 1));
  }

  /**
   * Says how a body numbers papers of a kind this year. What was numbered keeps its number.
   *
   * @param next the number of the next paper
   * @throws Refusal with every fault, each at its field
   */
  void set(PaperIssue issue, String sign, Optional<Integer> next, Person by) {
    var year = year();
    if (!maySet(issue.body(), by)
        || of(issue.body(), year).stream().noneMatch(one -> one.issue().equals(issue))) {
      throw Refusal.of("", "numbering.not-yours");
    }
    rows.begin(of(issue, year), by.login());
    rows.locked(issue, year);
    var wish =
        new Wish(
            sign.strip(),
            next,
            rows.isTaken(sign.strip(), issue, year),
            rows.lastTaken(issue, year));
    Rule.check(RULES, wish);
    rows.change(new Series(issue, year, wish.sign(), next.orElseThrow()), by.login());
  }

  /** The year that papers are numbered in now, in China. */
  int year() {
    return LocalDate.now(clock).getYear();
  }
}
