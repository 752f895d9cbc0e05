package org.lianxin.report;

import static org.lianxin.shared.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.attachment.Upload;
import org.lianxin.shared.Legible;
import org.lianxin.shared.RecentYears;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.util.unit.DataSize;

/** What has to hold before a report is filled, and of the file that somebody uploads. */
final class ReportRules {

  static final List<Rule<Asked>> MAKE =
      List.of(
          ReportRules::isAskedByAReporter,
          ReportRules::saysOfWhat,
          ReportRules::isOfAYearThatHasBegun,
          ReportRules::saysToWhom,
          ReportRules::hasATitle);

  static final List<Rule<Handed>> UPLOAD =
      List.of(ReportRules::isThere, ReportRules::isNotTooLarge, ReportRules::isWord);

  /** A wish, and what it is judged by. */
  record Asked(Reports.Wish wish, boolean mayAsk, LocalDate today) {}

  /**
   * What somebody uploads.
   *
   * @param isWord whether it is a DOCX without macros, by name and content
   */
  record Handed(Optional<Upload> file, boolean isWord, DataSize largest) {}

  private ReportRules() {}

  private static Optional<Reason> isAskedByAReporter(Asked asked) {
    return unless(asked.mayAsk, "", "report.not-yours");
  }

  private static Optional<Reason> saysOfWhat(Asked asked) {
    return unless(asked.wish.period() != null, "period", "report.period-missing");
  }

  private static Optional<Reason> isOfAYearThatHasBegun(Asked asked) {
    var year = asked.wish.year();
    if (year == null || !RecentYears.until(asked.today).contains(year)) {
      return Optional.of(Reason.of("year", "report.year-missing"));
    }
    return unless(
        asked.wish.period() == null || !asked.wish.period().from(year).isAfter(asked.today),
        "period",
        "report.period-ahead");
  }

  private static Optional<Reason> saysToWhom(Asked asked) {
    return unless(asked.wish.recipient() != null, "recipient", "report.recipient-missing");
  }

  private static Optional<Reason> hasATitle(Asked asked) {
    var title = asked.wish.title();
    return unless(
        title != null && title.length() <= Reports.TITLE && Legible.is(title),
        "title",
        "report.title-missing",
        String.valueOf(Reports.TITLE));
  }

  private static Optional<Reason> isThere(Handed handed) {
    return unless(handed.file.isPresent(), "file", "report.upload-missing");
  }

  private static Optional<Reason> isNotTooLarge(Handed handed) {
    return unless(
        handed.file.filter(file -> file.size() > handed.largest.toBytes()).isEmpty(),
        "file",
        "report.upload-large",
        String.valueOf(handed.largest.toMegabytes()));
  }

  private static Optional<Reason> isWord(Handed handed) {
    return unless(handed.file.isEmpty() || handed.isWord, "file", "report.upload-type");
  }
}
