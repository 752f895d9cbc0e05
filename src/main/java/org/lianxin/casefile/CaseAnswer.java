package org.lianxin.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lianxin.demand.Channel;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.demand.QuestionType;
import org.lianxin.demand.Voters.Voter;
import org.lianxin.intake.Referral;
import org.lianxin.intake.VerificationMethod;
import org.lianxin.routing.Category;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Urgency;

/**
 * A case as the API tells it: what the page of the case shows this reader, but for the files and
 * the way to each due day. What does not exist is null.
 */
record CaseAnswer(
    String caseNo,
    DemandStatus status,
    Channel channel,
    String subject,
    String words,
    Named area,
    String place,
    Category category,
    Urgency urgency,
    QuestionType question,
    boolean accusation,
    boolean confidential,
    Named station,
    Named mailbox,
    Named office,
    String deputy,
    String answerable,
    LocalDate receivedOn,
    LocalDate registeredOn,
    MatterLevel level,
    String leadCase,
    List<String> joined,
    String splitFrom,
    List<String> samePaper,
    Voter voter,
    Verified verification,
    List<Fact> facts,
    List<RunningLimit> limits,
    List<Step> timeline) {

  /** A place by code and name. */
  record Named(String code, String name) {}

  /** What came of the deputy's verification. */
  record Verified(
      IntakeOutcome outcome,
      VerificationMethod method,
      String findings,
      Referral referral,
      String answer) {}

  /** What another module tells of the case. */
  record Fact(String label, String text) {}

  /** A limit that runs or ran. */
  record RunningLimit(
      LimitKind kind,
      String limit,
      String source,
      LocalDate startedOn,
      LocalDate firstDueOn,
      LocalDate dueOn,
      LocalDate outerOn,
      boolean provisional,
      Instant metAt,
      boolean overdue) {}

  /**
   * What happened.
   *
   * @param actor the name of the person who did it; null when nobody did
   */
  record Step(Instant at, String actor, String sentence) {}
}
