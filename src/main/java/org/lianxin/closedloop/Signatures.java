package org.lianxin.closedloop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.CaseEvidence;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.shared.CanonicalText;
import org.lianxin.shared.OnBehalf;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.ReadOnce;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.SigningKeys;
import org.lianxin.shared.SigningKeys.Signature;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 双签字: who signed what. Each half has a row of its own and no counter is shared, so both may be
 * signed at the same instant.
 */
@Service
@Transactional
public class Signatures implements CaseEvidence {

  /** Which half of the double signature. */
  public enum Half {
    /** 承办单位负责人: the principal of the unit signs the reply. */
    UNIT,
    /** 代表: the deputy signs the opinion on it. */
    DEPUTY
  }

  /**
   * A signature on paper.
   *
   * @param signedOn the day on the paper
   * @param scanHash the SHA-256 of its scan, in hex
   * @param checkedBy the login of the person who held the scan against the content
   */
  public record Hand(LocalDate signedOn, String scanHash, String checkedBy) {}

  /**
   * A half that is signed.
   *
   * @param half which
   * @param round the order's round; 1 where no unit has an order
   * @param signer the login
   * @param standingFor the login of the person for whom he stood in, or null; it is signed too
   * @param contentHash the SHA-256 of what was signed, in hex
   * @param hand where it was signed by hand on paper, what of it is sealed; else null
   * @param signature over case, round, half and these hashes, with the key of {@link #sealer}
   * @param signedAt when it was sealed, in China
   */
  public record Signed(
      Half half,
      int round,
      String signer,
      String standingFor,
      String contentHash,
      Hand hand,
      Signature signature,
      LocalDateTime signedAt) {

    /** Whether it was signed by hand, and not with the signer's own key. */
    public boolean isOnPaper() {
      return hand != null;
    }

    /** The login of the person with whose key it is sealed: the signer, or who saw the paper. */
    String sealer() {
      return isOnPaper() ? hand.checkedBy() : signer;
    }

    /** The day of the signature: the paper's, where there is one. */
    public LocalDate signedOn() {
      return isOnPaper() ? hand.signedOn() : signedAt.toLocalDate();
    }

    /** Whether this very content was signed, word by word. */
    public boolean isOver(String content) {
      return CanonicalText.sha256(content).equals(contentHash);
    }
  }

  private final SignatureRows rows;
  private final ProofOfIdentity identity;
  private final SigningKeys keys;
  private final Orders orders;
  private final Replies replies;

  Signatures(
      SignatureRows rows,
      ProofOfIdentity identity,
      SigningKeys keys,
      Orders orders,
      Replies replies) {
    this.rows = rows;
    this.identity = identity;
    this.keys = keys;
    this.orders = orders;
    this.replies = replies;
  }

  /**
   * Signs the hash of the content with the signer's own key, in the present round of the order.
   *
   * @param signer the login
   * @param proof a fresh proof that it is the signer who asks, see {@code ProofOfIdentity}
   * @param content what is signed, word by word
   * @throws org.lianxin.shared.Refusal when the proof is wrong, the same person signed the other
   *     half, this half is signed already, or the reply is not the one that the unit signed
   */
  public void sign(String caseNo, Half half, String signer, String proof, String content) {
    identity.confirm(signer, proof);
    add(caseNo, half, signer, OnBehalf.whom(signer), CanonicalText.sha256(content), null);
  }

  /**
   * Lets a half count that was signed by hand: sealed with the key of whoever held the scan against
   * the content.
   *
   * @param by the login of the person who did
   * @param proof a fresh proof that it is he who asks
   * @throws org.lianxin.shared.Refusal as {@link #sign} does
   */
  void sealPaper(String caseNo, PaperSignature paper, String by, String proof) {
    identity.confirm(by, proof);
    var hand = new Hand(paper.signedOn(), paper.scanHash(), by);
    add(caseNo, paper.half(), paper.signer(), null, paper.contentHash(), hand);
  }

  private void add(
      String caseNo, Half half, String signer, String standingFor, String hash, Hand hand) {
    var round = round(caseNo);
    for (var signed : of(caseNo)) {
      if (signed.half() != half && signed.signer().equals(signer)) {
        throw Refusal.of("", "closedloop.sign.same-person");
      }
      if (signed.half() == Half.UNIT && half == Half.DEPUTY && isOutdated(caseNo, signed)) {
        throw Refusal.of("", "closedloop.sign.changed");
      }
    }
    var unsealed = new Signed(half, round, signer, standingFor, hash, hand, null, null);
    var signature = keys.sign(unsealed.sealer(), statement(caseNo, unsealed));
    try {
      rows.add(caseNo, unsealed, signature);
    } catch (DuplicateKeyException e) {
      throw Refusal.of("", "closedloop.sign.taken");
    }
  }

  /** Whether the newest draft is another than the one that the unit signed. */
  private boolean isOutdated(String caseNo, Signed byUnit) {
    return replies
        .find(caseNo)
        .filter(reply -> ReplyContent.hash(reply).equals(byUnit.contentHash()))
        .isEmpty();
  }

  /** The unit's half, when it is genuine and over the newest draft. */
  @ReadOnce
  @Transactional(readOnly = true)
  Optional<Signed> ofUnit(String caseNo) {
    return genuine(caseNo, Half.UNIT).filter(signed -> !isOutdated(caseNo, signed));
  }

  /** The deputy's half, when it is genuine. */
  @ReadOnce
  @Transactional(readOnly = true)
  Optional<Signed> ofDeputy(String caseNo) {
    return genuine(caseNo, Half.DEPUTY);
  }

  private Optional<Signed> genuine(String caseNo, Half half) {
    return find(caseNo, round(caseNo), half);
  }

  /** A half of this round, where it is signed and the signature is genuine. */
  @Transactional(readOnly = true)
  public Optional<Signed> find(String caseNo, int round, Half half) {
    return rows.of(caseNo, round).stream()
        .filter(signed -> signed.half() == half)
        .filter(
            signed -> keys.verify(signed.sealer(), statement(caseNo, signed), signed.signature()))
        .findFirst();
  }

  /** The draft of this round that the principal of the unit has signed, word by word. */
  @Transactional(readOnly = true)
  public Optional<Reply> signedReply(String caseNo, int round) {
    var signed = find(caseNo, round, Half.UNIT);
    return replies.all(caseNo).stream()
        .filter(draft -> draft.round() == round)
        .filter(draft -> signed.filter(by -> by.isOver(ReplyContent.of(draft))).isPresent())
        .findFirst();
  }

  /** The halves signed in the present round of the order, the unit's first. */
  @ReadOnce
  @Transactional(readOnly = true)
  public List<Signed> of(String caseNo) {
    return rows.of(caseNo, round(caseNo));
  }

  /**
   * Of each half what its key has signed, the signature and the key, as OpenSSL reads them; of the
   * unit's the content too whose hash is in it.
   */
  @Override
  @Transactional(readOnly = true)
  public Map<String, String> files(String caseNo) {
    var files = new LinkedHashMap<String, String>();
    for (var signed : rows.all(caseNo)) {
      var name = "signatures/%d-%s".formatted(signed.round(), signed.half());
      files.put(name + ".statement", new String(statement(caseNo, signed), UTF_8));
      files.put(name + ".signature", signed.signature().value() + "\n");
      files.put(name + ".key.pem", keys.publicKey(signed.signature().key()));
      replies.all(caseNo).stream()
          .map(ReplyContent::of)
          .filter(signed::isOver)
          .findFirst()
          .ifPresent(content -> files.put(name + ".content", content));
    }
    return files;
  }

  /** The present round of the order; 1 where no unit has one. */
  int round(String caseNo) {
    return orders.find(caseNo).map(Order::round).orElse(1);
  }

  /** What the key signs: the hash alone could be put to another case, or said for another. */
  private static byte[] statement(String caseNo, Signed signed) {
    var text =
        new CanonicalText()
            .with("case_no", caseNo)
            .with("order_round", signed.round())
            .with("half", signed.half())
            .with("content_sha256", signed.contentHash())
            .withAny("standing_for", signed.standingFor());
    if (signed.isOnPaper()) {
      text =
          text.with("hand_of", signed.signer())
              .with("hand_on", signed.hand().signedOn())
              .with("scan_sha256", signed.hand().scanHash());
    }
    return text.toString().getBytes(UTF_8);
  }
}
