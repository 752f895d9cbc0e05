package org.lianxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What the people of a case answer at each task. */
final class CaseAnswers {

  private final RealCase told;
  private final Clock clock;
  private final String proof;

  /**
   * Answers by this case.
   *
   * @param proof what signers type to prove who they are: the demo people's password
   */
  CaseAnswers(RealCase told, Clock clock, String proof) {
    this.told = told;
    this.clock = clock;
    this.proof = proof;
  }

  /**
   * The answers at a task, by field; fields without an answer are left out.
   *
   * @param task the task's element
   * @param doer the login of the person who answers
   * @throws IllegalArgumentException when the case says nothing about this task
   */
  Map<String, Object> at(String task, String doer) {
    var answers = new HashMap<>(answers(task, doer));
    answers.values().removeIf(Objects::isNull);
    return answers;
  }

  private Map<String, Object> answers(String task, String doer) {
    return switch (task) {
      case "Task_VerifyDemand" ->
          fields(
              "method", told.method(),
              "findings", told.findings(),
              "outcome", "CONTINUES",
              "matterLevel", told.level());
      case "Task_InstructDemand" -> instruction();
      case "Task_ChooseCarrier" -> fields("carrier", told.carrier(), "through", told.through());
      case "Task_ConsentToCarry" -> fields("decision", "CONSENTED");
      case "Task_WriteSuggestion" ->
          fields(
              "title", told.subject(),
              "cause", told.words(),
              "reasons", told.findings(),
              "proposal", told.instruction());
      case "Task_CheckSuggestion" -> fields("verdict", "ADOPTED", "reason", "符合代表建议的要求。");
      case "Task_ChooseUnit" -> unit();
      case "Task_TakeOrder" -> fields("decision", "TAKEN", "responsible", doer);
      case "Task_ContactDeputy" ->
          fields("heldOn", today(), "way", "PHONE", "said", told.contact());
      case "Task_GiveCoOpinion" -> fields("decision", "GIVEN", "opinion", told.coOpinion());
      case "Task_SignCoOpinion" -> fields("decision", "SIGNED", "proof", proof);
      case "Task_CheckCoOpinion" -> fields("decision", "ACCEPTED");
      case "Task_HandleDemand" ->
          fields("notes", told.work(), "evidence", "现场照片和验收记录。", "nextStep", "DONE");
      case "Task_DraftReply" ->
          fields(
              "text", told.reply(),
              "outcome", told.outcome(),
              "coOpinionsUsed", told.coOpinionsUsed(),
              "promisedOn", promisedOn());
      case "Task_ReviewByUnit", "Task_ReviewByOffice" ->
          fields("verdict", "APPROVED", "opinion", "答复具体，同意。");
      case "Task_SignByUnit" -> fields("verdict", "SIGN", "proof", proof);
      case "Task_RelayResult" ->
          fields("way", "PHONE", "toldOn", today(), "toldWords", told.told());
      case "Task_ConfirmResult" -> fields("confirmedWords", told.told());
      case "Task_SignOpinion" ->
          fields(
              "attitude", told.attitude(),
              "outcomeRating", told.result(),
              "reasons", told.reasons(),
              "proof", proof);
      case "Task_TellVoter" ->
          fields(
              "way",
              "PHONE",
              "toldOn",
              today(),
              "toldWords",
              told.told(),
              "answered",
              "YES",
              "solved",
              told.solved() ? "YES" : "NO",
              "rating",
              told.satisfied(),
              "voterWords",
              told.reasons());
      case "Task_DecideDispute" ->
          fields(
              "basis", "EXPERTS",
              "evaluators", "三名行业专家",
              "reasons", "答复属实，条件尚不具备，列入跟踪。",
              "decision", "CLOSE");
      case "Task_ApplyStrikeOff" ->
          fields("evidence", told.petition() ? told.decision() : told.work());
      case "Task_ConfirmStrikeOff" -> fields("verdict", "CONFIRMED");
      case "Task_RegisterPetition" -> fields("representatives", 1, "acceptance", "ACCEPTED");
      case "Task_HandlePetition" -> fields("notes", told.findings(), "nextStep", "DONE");
      case "Task_IssueOpinion" ->
          fields(
              "request", told.subject(),
              "factsFound", told.findings(),
              "legalBasis", told.legalBasis(),
              "decision", told.decision());
      case "Task_InformPetitioner" ->
          fields(
              "toldOn",
              today(),
              "way",
              "LETTER",
              "toldWords",
              told.decision(),
              "stance",
              "ACCEPTS");
      case "Task_InformDeputy" -> fields("toldOn", today(), "deputyWords", "信访事项已办结。");
      default -> throw new IllegalArgumentException(told.id() + " knows no " + task);
    };
  }

  /** A petition has no unit, and a suggestion gets its unit once it is adopted. */
  private Map<String, Object> instruction() {
    return told.petition()
        ? fields("instruction", "转信访科依法办理。", "route", "PETITION")
        : switch (told.level()) {
          case "STREET", "TOWN" -> with(unit(), "route", told.level());
          default -> fields("instruction", told.instruction(), "route", told.level());
        };
  }

  private Map<String, Object> unit() {
    return fields(
        "instruction", told.instruction(),
        "handlingMode", told.mode(),
        "unit", told.unit(),
        "coUnits", told.coUnits());
  }

  private String today() {
    return LocalDate.now(clock).toString();
  }

  private String promisedOn() {
    return told.promisedInDays() == null
        ? null
        : LocalDate.now(clock).plusDays(told.promisedInDays()).toString();
  }

  private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
    fields.put(name, value);
    return fields;
  }

  private static Map<String, Object> fields(Object... namesAndValues) {
    var fields = new HashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
