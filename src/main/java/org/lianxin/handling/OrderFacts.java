package org.lianxin.handling;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.lianxin.directory.Words;
import org.springframework.stereotype.Component;

/** Returns and parts of an order in the reader's words, one line each. */
@Component
public class OrderFacts {

  private final Orders orders;
  private final CoUnits coUnits;
  private final Words words;

  OrderFacts(Orders orders, CoUnits coUnits, Words words) {
    this.orders = orders;
    this.coUnits = coUnits;
    this.words = words;
  }

  /** Who has returned the case, or a part of it, and why. */
  public String returns(String caseNo) {
    return returns(orders.returned(caseNo));
  }

  /** The same of these returns. */
  String returns(List<ReturnEntity> returns) {
    return returns.stream().map(this::line).collect(joining("\n"));
  }

  private String line(ReturnEntity returned) {
    var objection = returned.objection();
    var line =
        words.text(
            "handling.transfer.return-line",
            returned.returnedAt().toLocalDate(),
            words.body(returned.unit()),
            words.label(objection.reason()),
            objection.words());
    return objection.proposedUnit() == null
        ? line
        : line
            + words.text("handling.transfer.return-proposal", words.body(objection.proposedUnit()));
  }

  /** The parts that somebody else of the order answers with its own. */
  List<String> takenOver(String caseNo) {
    return coUnits.takenOver(caseNo).stream().map(this::line).toList();
  }

  private String line(CoUnitEntity coUnit) {
    return words.text(
        "handling.co-return.taken-over-line",
        words.body(coUnit.unit()),
        coUnit.heir().map(words::body).orElse(""),
        coUnit.words());
  }
}
