package org.lianxin.handling;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.lianxin.demand.CaseFacts;
import org.springframework.stereotype.Component;

/** Returns and parts of an order in the reader's words, one line each. */
@Component
class OrderFacts {

  private final CoUnits coUnits;
  private final CaseFacts facts;

  OrderFacts(CoUnits coUnits, CaseFacts facts) {
    this.coUnits = coUnits;
    this.facts = facts;
  }

  /** Who has returned the order, or a part of it, and why. */
  String returns(List<ReturnEntity> returns) {
    return returns.stream().map(this::line).collect(joining("\n"));
  }

  private String line(ReturnEntity returned) {
    var objection = returned.objection();
    var line =
        facts.text(
            "handling.transfer.return-line",
            returned.returnedAt().toLocalDate(),
            facts.body(returned.unit()),
            facts.label(objection.reason()),
            objection.words());
    return objection.proposedUnit() == null
        ? line
        : line
            + facts.text("handling.transfer.return-proposal", facts.body(objection.proposedUnit()));
  }

  /** The parts that somebody else of the order answers with its own. */
  List<String> takenOver(String caseNo) {
    return coUnits.takenOver(caseNo).stream().map(this::line).toList();
  }

  private String line(CoUnitEntity coUnit) {
    return facts.text(
        "handling.co-return.taken-over-line",
        facts.body(coUnit.unit()),
        coUnit.heir().map(facts::body).orElse(""),
        coUnit.words());
  }
}
