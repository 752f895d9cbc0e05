package org.lianxin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.board.BoardReport;
import org.lianxin.board.BoardReport.Listed;
import org.lianxin.board.BoardReport.Told;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Person;
import org.lianxin.oversight.HeldMeetings;
import org.springframework.stereotype.Component;

/**
 * What a report is filled with: the board's figures with their numbers and bases, supervised cases,
 * meetings, commitments. It names no voter, and of a confidential case the number alone.
 */
@Component
class ReportContent {

  private final BoardReport board;
  private final HeldMeetings meetings;
  private final Demands demands;

  ReportContent(BoardReport board, HeldMeetings meetings, Demands demands) {
    this.board = board;
    this.meetings = meetings;
    this.demands = demands;
  }

  List<ReportLine> of(HandlingReport report, Person reader) {
    var from = report.from();
    var to = report.to();
    var lines = new ArrayList<ReportLine>();
    Stream.concat(board.figures(reader, from, to).stream(), board.units(reader, from, to).stream())
        .map(ReportContent::line)
        .forEach(lines::add);
    board.supervised(reader, from, to).stream()
        .map(one -> ReportLine.listed(ReportSection.SUPERVISED_CASES, words(one)))
        .forEach(lines::add);
    meetings.lines(reader, from, to).stream()
        .map(one -> ReportLine.listed(ReportSection.MEETINGS, one))
        .forEach(lines::add);
    board.promised(reader, from, to).stream()
        .map(one -> ReportLine.listed(ReportSection.PROMISED_CASES, words(one)))
        .forEach(lines::add);
    return lines;
  }

  private static ReportLine line(Told told) {
    return new ReportLine(
        ReportSection.valueOf(told.panel()),
        told.name(),
        told.numerator(),
        told.denominator(),
        told.basis());
  }

  private String words(Listed one) {
    var demand = demands.get(one.caseNo());
    return demand.isConfidential() || demand.isAccusation()
        ? one.caseNo()
        : "%s　%s".formatted(one.caseNo(), one.subject());
  }
}
