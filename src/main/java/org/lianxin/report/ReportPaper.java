package org.lianxin.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.lianxin.board.BoardReport;
import org.lianxin.directory.Words;
import org.lianxin.shared.Paper;
import org.springframework.stereotype.Component;

/** 办理情况报告 on paper, to be finished by hand. Always in Chinese. */
@Component
class ReportPaper {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final ReportRows rows;
  private final Words words;

  ReportPaper(ReportRows rows, Words words) {
    this.rows = rows;
    this.words = words;
  }

  Paper of(HandlingReport report) {
    var lines = rows.lines(report.no());
    var paper =
        Paper.on("handling-report")
            .with("title", report.title())
            .with("recipient", words.chinese(report.recipient()))
            .with("from", report.from().format(DAY))
            .with("to", report.to().format(DAY))
            .with("whose", whose(report))
            .with("asOf", report.madeAt().toLocalDate().format(DAY))
            .with("reportNo", report.no())
            .with("basis", basis(lines));
    for (var section : ReportSection.values()) {
      paper.with(place(section), texts(section, lines));
    }
    return paper.paper();
  }

  private String whose(HandlingReport report) {
    return report.office() == null ? words.chinese("report.district") : words.body(report.office());
  }

  private static String place(ReportSection section) {
    return section.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<String> texts(ReportSection section, List<ReportLine> lines) {
    var found = lines.stream().filter(line -> line.section() == section).map(this::text).toList();
    return found.isEmpty() ? List.of(words.chinese("report.paper.none")) : found;
  }

  /** Never a rate without its two numbers. */
  private String text(ReportLine line) {
    if (line.numerator() == null) {
      return line.words();
    }
    var count = String.valueOf(line.numerator());
    if (line.denominator() == null) {
      return words.chinese("report.paper.count", line.words(), count);
    }
    var of = String.valueOf(line.denominator());
    var rate = BoardReport.rate(line.numerator(), line.denominator());
    return rate.isEmpty()
        ? words.chinese("report.paper.few", line.words(), count, of)
        : words.chinese("report.paper.rate", line.words(), rate, count, of);
  }

  private List<String> basis(List<ReportLine> lines) {
    return lines.stream()
        .filter(line -> line.basis() != null)
        .map(line -> words.chinese("report.paper.basis", line.words(), line.basis()))
        .toList();
  }
}
