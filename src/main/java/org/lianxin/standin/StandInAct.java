package org.lianxin.standin;

import static org.lianxin.directory.Role.HANDLER;
import static org.lianxin.directory.Role.LIAISON_OFFICER;
import static org.lianxin.directory.Role.OFFICER;
import static org.lianxin.directory.Role.PETITION_OFFICER;
import static org.lianxin.directory.Role.UNIT_LEADER;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.directory.Role;

/**
 * What one can stand in for: the tasks of one kind. Nobody stands in for a deputy, who is elected
 * in person, nor for a supervisor or an administrator (our default).
 */
public enum StandInAct {
  /** 批办: instructs, chooses carrier and unit, settles returns. */
  INSTRUCT(
      EnumSet.of(OFFICER),
      "InstructDemand",
      "ChooseCarrier",
      "CheckSuggestion",
      "ChooseUnit",
      "ReassignOrder",
      "ArbitrateReturn",
      "DecideCoReturn",
      "AppointStandIn"),
  /** 审核、复核: the double review. */
  REVIEW(
      EnumSet.of(OFFICER, UNIT_LEADER),
      "ReviewByUnit",
      "ReviewByOffice",
      "CheckPaperSignature",
      "CheckPaperOpinion"),
  /** 签字: the unit's half of the double signature. */
  SIGN(EnumSet.of(UNIT_LEADER), "SignByUnit", "SignCoOpinion"),
  /** 销号: both halves of the double strike-off. */
  STRIKE_OFF(
      EnumSet.of(OFFICER, LIAISON_OFFICER, HANDLER, UNIT_LEADER, PETITION_OFFICER),
      "ApplyStrikeOff",
      "ConfirmStrikeOff"),
  /** 审批: extension, suspension, dispute, withdrawal, commitment, review of a petition. */
  DECIDE(
      EnumSet.of(OFFICER),
      "DecideExtension",
      "DecideSuspension",
      "ReviewSuspension",
      "DecideDispute",
      "DecideCommitment",
      "DecideWithdrawal",
      "ApprovePetitionExtension",
      "DecideReview",
      "ReceiveQuarterlyList"),
  /** 承办: takes, handles and answers, a petition too. */
  HANDLE(
      EnumSet.of(HANDLER, UNIT_LEADER, PETITION_OFFICER),
      "TakeOrder",
      "ContactDeputy",
      "GiveCoOpinion",
      "CheckCoOpinion",
      "HandleDemand",
      "DraftReply",
      "ReportCommitment",
      "RegisterPetition",
      "HandlePetition",
      "IssueOpinion",
      "GiveAcceptanceNotice",
      "GiveExtensionNotice",
      "InformPetitioner",
      "InformDeputy",
      "RegisterReferralReply",
      "RegisterReviewRequest",
      "RecordReview",
      "TellReview"),
  /** 联络: verifies and tells the voter, beside the deputy. */
  LIAISE(
      EnumSet.of(LIAISON_OFFICER),
      "VerifyDemand",
      "ExplainToVoter",
      "AskVoter",
      "RelayResult",
      "TellVoter",
      "TellWithdrawal",
      "SignQuarterlyList",
      "RecordActivity",
      "CloseActivity"),
  /** 开箱: opens a mailbox that is entrusted to a liaison officer, and sees to its letters. */
  KEEP_MAILBOX(EnumSet.of(LIAISON_OFFICER), "OpenMailbox", "RegisterLetters", "HandOverLetters");

  private final Set<Role> roles;
  private final Set<String> tasks;

  StandInAct(Set<Role> roles, String... tasks) {
    this.roles = roles;
    this.tasks =
        Stream.of(tasks).map(task -> "Task_" + task).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether somebody with this role does it. */
  public boolean isOf(Role role) {
    return roles.contains(role);
  }

  /** The elements of its tasks, e.g. {@code Task_SignByUnit}. */
  public Set<String> tasks() {
    return tasks;
  }
}
