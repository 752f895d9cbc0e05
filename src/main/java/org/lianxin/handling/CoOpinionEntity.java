package org.lianxin.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxin.shared.CanonicalText;
import org.lianxin.shared.SigningKeys.Signature;

/**
 * What one of the other units of an order has written, see {@link CoOpinion}. One that the lead has
 * sent back stays, with its reason; the next has the next number.
 */
@Entity
@Table(name = "handling_co_opinion")
class CoOpinionEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;

  @Column(name = "round_no")
  private int round;

  private int part;
  private String unit;
  private String words;
  private String givenBy;
  private LocalDateTime givenAt;
  private int draftNumber;
  private String rejectionWords;
  private String rejectedBy;
  private LocalDateTime rejectedAt;
  private String signedBy;
  private String signedFor;
  private LocalDateTime signedAt;
  private String contentHash;
  private String signingKey;
  private String signature;
  private String returnWords;
  @Version private int version;

  protected CoOpinionEntity() {}

  CoOpinionEntity(
      Order order, CoUnitEntity coUnit, int number, String words, String givenBy, Clock clock) {
    this.caseNo = order.caseNo();
    this.round = order.round();
    this.part = coUnit.part();
    this.unit = coUnit.unit();
    this.draftNumber = number;
    this.words = words;
    this.givenBy = givenBy;
    this.givenAt = LocalDateTime.now(clock);
  }

  /** The lead found it empty. */
  void sendBack(String reason, String by, Clock clock) {
    rejectionWords = reason;
    rejectedBy = by;
    rejectedAt = LocalDateTime.now(clock);
  }

  /** The principal gave it back: its writer has other words. */
  void rewrite(String words, String by, Clock clock) {
    this.words = words;
    this.givenBy = by;
    this.givenAt = LocalDateTime.now(clock);
    this.returnWords = null;
  }

  /** The principal does not sign it. */
  void takeBack(String reason) {
    returnWords = reason;
  }

  /** Why the principal has not signed it, until it is rewritten. */
  Optional<String> takenBack() {
    return Optional.ofNullable(returnWords);
  }

  /** The principal signs it. */
  void sign(CoSignature signed, Signature made) {
    signedBy = signed.signer();
    signedFor = signed.standingFor();
    signedAt = signed.signedAt();
    contentHash = signed.contentHash();
    signingKey = made.key();
    signature = made.value();
  }

  /** Who signed it, if somebody has; whether that is genuine, {@link CoOpinionSigning} says. */
  Optional<CoSignature> signed() {
    return Optional.ofNullable(signedBy)
        .map(signer -> new CoSignature(signer, signedFor, contentHash, signedAt));
  }

  Signature signature() {
    return new Signature(signingKey, signature);
  }

  /** The SHA-256 of the words that stand there, in hex. */
  String contentHash() {
    return CanonicalText.sha256(words);
  }

  /** Which opinion it is, for what is signed. */
  CanonicalText place() {
    return new CanonicalText()
        .with("case_no", caseNo)
        .with("order_round", round)
        .with("part", part)
        .with("unit", unit)
        .with("draft", draftNumber);
  }

  /** A name for its files, of one round, part and try. */
  String name() {
    return "%d-CO-%d-%d".formatted(round, part + 1, draftNumber);
  }

  /** Why the lead has sent it back, if it has. */
  Optional<String> rejection() {
    return Optional.ofNullable(rejectionWords);
  }

  int part() {
    return part;
  }

  CoOpinion shown() {
    return shown(Optional.empty());
  }

  CoOpinion shown(Optional<CoSignature> signed) {
    return new CoOpinion(part, unit, words, givenBy, givenAt.toLocalDate(), signed);
  }
}
