package org.lianxin.demand;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxin.routing.Category;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Urgency;

/** A demand as it is kept. What identifies the voter is in a table of its own. */
@Entity
@Table(name = "demand_case")
class DemandEntity {

  @Id private String caseNo;

  @Enumerated(EnumType.STRING)
  private DemandStatus status;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String subject;

  private String ownWords;

  private String area;
  private String place;

  @Enumerated(EnumType.STRING)
  private Category category;

  @Enumerated(EnumType.STRING)
  private Urgency urgency;

  @Enumerated(EnumType.STRING)
  private VoterGroup voterGroup;

  @Enumerated(EnumType.STRING)
  private QuestionType questionType;

  private boolean accusation;
  private String accusedBody;
  private boolean confidential;
  private boolean anonymous;
  private String station;
  private String mailbox;
  private String office;
  private String deputy;
  private String registeredBy;
  private LocalDate receivedOn;
  private LocalDateTime registeredAt;
  private String answerable;

  @Enumerated(EnumType.STRING)
  private IntakeOutcome intakeOutcome;

  @Enumerated(EnumType.STRING)
  private MatterLevel matterLevel;

  private String leadCase;
  private String splitFrom;
  private String receiptCode;
  private boolean takenOver;

  /** Whether somebody asked to void it or to take it back, and nobody has decided. */
  private boolean takenBack;

  @Version private int version;

  protected DemandEntity() {}

  /**
   * A demand that comes in now.
   *
   * @param office the code of the office that answers for it
   * @param registrar the login of the person who registers it
   * @param receipt the hash of the code on the receipt
   */
  DemandEntity(
      String caseNo,
      Registration given,
      String office,
      String registrar,
      LocalDateTime now,
      String receipt) {
    this.caseNo = caseNo;
    status = DemandStatus.REGISTERED;
    channel = given.channel();
    subject = given.subject();
    ownWords = given.words();
    area = given.area();
    place = given.place();
    category = given.category();
    urgency = given.urgency();
    voterGroup = given.voterGroup();
    questionType = given.voterGroup().question();
    accusation = given.accusation();
    accusedBody = given.accusedBody();
    confidential = given.confidential();
    anonymous = given.anonymous();
    station = given.station();
    mailbox = given.mailbox();
    this.office = office;
    deputy = given.deputy();
    registeredBy = registrar;
    receivedOn = given.receivedOn();
    registeredAt = now;
    answerable = given.deputy();
    receiptCode = receipt;
  }

  /**
   * The other matter of the same paper, as a case that comes in now. What is split from a case that
   * was split itself points at the first of the paper, too.
   */
  DemandEntity split(String number, AnotherMatter other, LocalDateTime now, String receipt) {
    var split = new DemandEntity();
    split.caseNo = number;
    split.status = DemandStatus.REGISTERED;
    split.channel = channel;
    split.subject = other.subject();
    split.ownWords = ownWords;
    split.area = area;
    split.place = place;
    split.category = other.category();
    split.urgency = urgency;
    split.voterGroup = voterGroup;
    split.questionType = questionType;
    split.accusation = accusation;
    split.accusedBody = accusedBody;
    split.confidential = confidential;
    split.anonymous = anonymous;
    split.station = station;
    split.mailbox = mailbox;
    split.office = office;
    split.deputy = deputy;
    split.registeredBy = registeredBy;
    split.receivedOn = receivedOn;
    split.registeredAt = now;
    split.answerable = deputy;
    split.receiptCode = receipt;
    split.splitFrom = splitFrom == null ? caseNo : splitFrom;
    return split;
  }

  /** Ran in an old ledger before; it is marked so for ever. */
  DemandEntity takenOver() {
    takenOver = true;
    return this;
  }

  /** What it is about once another matter was split off; null when that stays. */
  DemandEntity keep(String kept) {
    subject = kept == null ? subject : kept;
    return this;
  }

  Optional<String> splitFrom() {
    return Optional.ofNullable(splitFrom);
  }

  Demand demand() {
    return new Demand(
        caseNo,
        status,
        channel,
        subject,
        ownWords,
        area,
        orEmpty(place),
        category,
        urgency,
        questionType,
        accusation,
        orEmpty(accusedBody),
        confidential,
        orEmpty(station),
        orEmpty(mailbox),
        office,
        deputy,
        registeredBy,
        receivedOn,
        registeredAt.toLocalDate(),
        answerable,
        Optional.ofNullable(matterLevel),
        Optional.ofNullable(leadCase),
        takenOver);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  void moveTo(DemandStatus next) {
    if (!status.next().contains(next)) {
      throw new IllegalMove(caseNo, status, next);
    }
    status = next;
  }

  /** What came of its verification; level and lead only where the outcome has them. */
  void verified(IntakeOutcome outcome, MatterLevel level, String lead) {
    intakeOutcome = outcome;
    matterLevel = outcome == IntakeOutcome.CONTINUES ? level : null;
    leadCase = outcome == IntakeOutcome.JOINED ? lead : null;
  }

  /** Turned out to accuse somebody; null leaves open whom, or as it is. */
  void accusing(String accused) {
    accusation = true;
    accusedBody = accused == null ? accusedBody : accused;
  }

  void raise(MatterLevel level) {
    matterLevel = level;
  }

  /** Somebody asked for that, or it is decided. */
  DemandEntity takeBack(boolean isAsked) {
    takenBack = isAsked;
    return this;
  }

  boolean isTakenBack() {
    return takenBack;
  }

  void handOver(String login) {
    answerable = login;
  }

  /** Another deputy goes on for the one who received it. */
  void succeed(String successor) {
    if (answerable.equals(deputy)) {
      answerable = successor;
    }
    deputy = successor;
  }

  String area() {
    return area;
  }

  Urgency urgency() {
    return urgency;
  }
}
