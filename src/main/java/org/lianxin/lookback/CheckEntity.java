package org.lianxin.lookback;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.lianxin.feedback.VoterAnswer;

/** The look at one case: what the record said, what was found, what came of it. */
@Entity
@Table(name = "lookback_check")
class CheckEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private long campaign;
  private String caseNo;

  @Enumerated(EnumType.STRING)
  private VoterAnswer wasSolved;

  @Embedded private CheckAnswer answer;
  private String checkedBy;
  private LocalDateTime checkedAt;
  @Embedded private FollowUpAnswer followed;
  private String followedBy;
  private LocalDateTime followedAt;

  protected CheckEntity() {}

  CheckEntity(long campaign, String caseNo, VoterAnswer wasSolved) {
    this.campaign = campaign;
    this.caseNo = caseNo;
    this.wasSolved = wasSolved;
  }

  void answer(CheckAnswer given, String by, LocalDateTime now) {
    answer = given;
    checkedBy = by;
    checkedAt = now;
  }

  void follow(FollowUpAnswer given, String by, LocalDateTime now) {
    followed = given;
    followedBy = by;
    followedAt = now;
  }

  long id() {
    return id;
  }

  long campaign() {
    return campaign;
  }

  String caseNo() {
    return caseNo;
  }

  CheckAnswer answer() {
    return answer;
  }

  /** Who says that it has to be handled again, and why: the last word of the look-back. */
  Reopening reopening() {
    return followed == null
        ? new Reopening(answer.findings(), checkedBy)
        : new Reopening(followed.done(), followedBy);
  }

  LookBackCheck shown() {
    return new LookBackCheck(
        id,
        campaign,
        caseNo,
        wasSolved,
        answer == null ? null : answer.way(),
        answer == null ? null : answer.checkedOn(),
        answer == null ? null : answer.found(),
        answer == null ? null : answer.verdict(),
        answer == null ? null : answer.followUp(),
        answer == null ? null : answer.followUpBy(),
        checkedBy,
        followed == null ? null : followed.foundAfter(),
        followed == null ? null : followed.end() == FollowUpAnswer.End.REOPENED);
  }

  /** Why a case is handled again, and who says so. */
  record Reopening(String reason, String by) {}
}
