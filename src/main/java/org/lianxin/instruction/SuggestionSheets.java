package org.lianxin.instruction;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.lianxin.demand.CasePaper;
import org.lianxin.demand.CasePapers;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Remarks;
import org.lianxin.handling.Suggestion;
import org.lianxin.numbering.PaperIssue;
import org.lianxin.numbering.PaperKind;
import org.lianxin.shared.Paper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代表建议纸: a deputy's suggestion on paper, with its three parts and all who sign it (rule
 * parts-of-a-suggestion). Until the office has adopted it, it says that it is a draft, and is for
 * those who sign and for that office alone. Always in Chinese.
 */
@Component
@Transactional(readOnly = true)
class SuggestionSheets implements CasePapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final Suggestions suggestions;
  private final Orders orders;
  private final Demands demands;
  private final Offices offices;
  private final Deputies deputies;
  private final Words words;

  SuggestionSheets(
      Suggestions suggestions,
      Orders orders,
      Demands demands,
      Offices offices,
      Deputies deputies,
      Words words) {
    this.suggestions = suggestions;
    this.orders = orders;
    this.demands = demands;
    this.offices = offices;
    this.deputies = deputies;
    this.words = words;
  }

  @Override
  public List<CasePaper> of(String caseNo, Person reader) {
    return suggestions
        .written(caseNo)
        .filter(written -> written.isAdopted() || isForThem(written, reader))
        .map(this::paper)
        .stream()
        .toList();
  }

  private boolean isForThem(WrittenSuggestion written, Person reader) {
    return written.text().isSignedBy(reader.login())
        || reader.bodies().contains(office(written.text().caseNo()));
  }

  private String office(String caseNo) {
    return offices.deputies(demands.get(caseNo));
  }

  private CasePaper paper(WrittenSuggestion written) {
    var text = written.text();
    var office = office(text.caseNo());
    return new CasePaper(
        "suggestion",
        written.isAdopted() ? "instruction.paper.sheet" : "instruction.paper.sheet-draft",
        List.of(words.person(text.carrier())),
        () -> write(written, office),
        Optional.of(new PaperIssue(PaperKind.SUGGESTION, office))
            .filter(any -> written.isAdopted()),
        false);
  }

  private Paper write(WrittenSuggestion written, String office) {
    var text = written.text();
    var order = orders.find(text.caseNo()).filter(any -> written.isAdopted());
    return Paper.on("suggestion-sheet")
        .with("draft", written.isAdopted() ? "" : words.chinese("instruction.paper.not-adopted"))
        .with("caseNo", text.caseNo())
        .with("day", written.adoptedOn().map(DAY::format))
        .with("carrier", words.person(text.carrier()))
        .with("group", deputies.find(text.carrier()).map(Deputy::group).map(words::body))
        .with("coSigners", coSigners(text))
        .with("title", text.title())
        .withText("cause", text.cause())
        .withText("reasons", text.reasons())
        .withText("proposal", text.proposal())
        .with("unit", order.map(Order::unit).map(words::body))
        .with("coUnits", order.map(Order::coUnits).map(words::bodies))
        .with("spokenAs", text.remarks().map(Remarks::voicing).map(words::chinese))
        .with("meeting", text.remarks().map(Remarks::meeting))
        .with("spokenOn", text.remarks().map(Remarks::spokenOn).map(DAY::format))
        .with("congress", words.chinese(text.level()))
        .with("office", words.body(office))
        .paper();
  }

  private String coSigners(Suggestion text) {
    return text.coSigners().stream().map(words::person).collect(joining("、"));
  }
}
