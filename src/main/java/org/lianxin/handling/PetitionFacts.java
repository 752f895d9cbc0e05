package org.lianxin.handling;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Voters;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.UserTask.Occasion;
import org.springframework.stereotype.Component;

/** What the forms of a petition show. The petitioner is shown to who has to tell him something. */
@Component
class PetitionFacts {

  private final Petitions petitions;
  private final PetitionExtensions extensions;
  private final Demands demands;
  private final Deadlines deadlines;
  private final Voters voters;
  private final CaseFacts facts;

  PetitionFacts(
      Petitions petitions,
      PetitionExtensions extensions,
      Demands demands,
      Deadlines deadlines,
      Voters voters,
      CaseFacts facts) {
    this.petitions = petitions;
    this.extensions = extensions;
    this.demands = demands;
    this.deadlines = deadlines;
    this.voters = voters;
    this.facts = facts;
  }

  /** The petition, without the petitioner; to be filled with what the form shows besides. */
  Map<String, Object> of(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var demand = demands.get(caseNo);
    var shown = facts.of(caseNo);
    shown.put("section", facts.body(petitions.get(caseNo).section()));
    shown.put(
        "accused",
        demand.accusedBody() == null || demand.accusedBody().isBlank()
            ? ""
            : facts.body(demand.accusedBody()));
    shown.put(
        "dueOn",
        deadlines
            .find(caseNo, LimitKind.PETITION_HANDLING)
            .or(() -> deadlines.find(caseNo, LimitKind.PETITION_ACCEPTANCE))
            .map(Deadline::dueOn)
            .map(Object::toString)
            .orElse(""));
    return shown;
  }

  /** The same, and who the petitioner is. */
  Map<String, Object> withPetitioner(Occasion occasion) {
    var shown = of(occasion);
    var petitioner = voters.of(occasion.caseNo(), occasion.reader());
    shown.put("petitioner", petitioner.name());
    shown.put("phone", petitioner.phone());
    shown.put("address", petitioner.address());
    return shown;
  }

  /** What the section has done so far. */
  String notes(String caseNo) {
    return petitions.notes(caseNo).stream()
        .map(
            note ->
                facts.text("handling.petition.note-line", note.notedOn().toString(), note.notes()))
        .collect(joining("\n\n"));
  }

  /** What was decided on more time. */
  String decisions(String caseNo) {
    return extensions.of(caseNo).stream()
        .filter(asked -> asked.isApproved() || asked.isRefused())
        .map(
            decided ->
                decided.isApproved()
                    ? facts.text(
                        "handling.petition.approved-line",
                        decided.dueBefore().toString(),
                        decided.grantedUntil().toString(),
                        decided.verdictReason())
                    : facts.text(
                        "handling.petition.refused-line",
                        decided.askedUntil().toString(),
                        decided.verdictReason()))
        .collect(joining("\n\n"));
  }

  /** What came of it, as the petitioner is to hear it. */
  String result(String caseNo) {
    var petition = petitions.get(caseNo);
    return petition.isPassedOn()
        ? facts.text(
            "handling.petition.passed-on-result",
            petition.passedOnTo(),
            petition.acceptanceReason())
        : petitions
            .opinion(caseNo)
            .map(
                paper ->
                    facts.text(
                        "handling.petition.opinion-result", paper.decision(), paper.legalBasis()))
            .orElse("");
  }
}
