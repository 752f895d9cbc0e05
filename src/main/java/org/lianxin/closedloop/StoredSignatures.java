package org.lianxin.closedloop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.lianxin.handling.Order;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.ReadOnce;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.SigningKeys;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signatures in a table, with no row and no counter that two halves would share. */
@Service
@Transactional
class StoredSignatures implements Signatures {

  private final SignatureTable table;
  private final ProofOfIdentity identity;
  private final SigningKeys keys;
  private final Orders orders;
  private final Replies replies;

  StoredSignatures(
      SignatureTable table,
      ProofOfIdentity identity,
      SigningKeys keys,
      Orders orders,
      Replies replies) {
    this.table = table;
    this.identity = identity;
    this.keys = keys;
    this.orders = orders;
    this.replies = replies;
  }

  @Override
  public void sign(String caseNo, Half half, String signer, String proof, String content) {
    identity.confirm(signer, proof);
    var round = round(caseNo);
    for (var signed : of(caseNo)) {
      if (signed.half() != half && signed.signer().equals(signer)) {
        throw Refusal.of("", "closedloop.sign.same-person");
      }
      if (signed.half() == Half.UNIT && half == Half.DEPUTY && isOutdated(caseNo, signed)) {
        throw Refusal.of("", "closedloop.sign.changed");
      }
    }
    var hash = CanonicalText.sha256(content);
    var signature = keys.sign(signer, statement(caseNo, round, half, hash));
    try {
      table.add(caseNo, round, half, signer, hash, signature);
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
  public Optional<Signed> ofUnit(String caseNo) {
    return genuine(caseNo, Half.UNIT).filter(signed -> !isOutdated(caseNo, signed));
  }

  /** The deputy's half, when it is genuine. */
  @ReadOnce
  @Transactional(readOnly = true)
  public Optional<Signed> ofDeputy(String caseNo) {
    return genuine(caseNo, Half.DEPUTY);
  }

  private Optional<Signed> genuine(String caseNo, Half half) {
    return find(caseNo, round(caseNo), half);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Signed> find(String caseNo, int round, Half half) {
    return table.of(caseNo, round).stream()
        .filter(signed -> signed.half() == half)
        .filter(
            signed ->
                keys.verify(
                    signed.signer(),
                    statement(caseNo, signed.round(), half, signed.contentHash()),
                    signed.signature()))
        .findFirst();
  }

  @Override
  @ReadOnce
  @Transactional(readOnly = true)
  public List<Signed> of(String caseNo) {
    return table.of(caseNo, round(caseNo));
  }

  private int round(String caseNo) {
    return orders.find(caseNo).map(Order::round).orElse(1);
  }

  /** What the key signs: the hash alone could be put to another case. */
  private static byte[] statement(String caseNo, int round, Half half, String hash) {
    return new CanonicalText()
        .with("case_no", caseNo)
        .with("order_round", round)
        .with("half", half)
        .with("content_sha256", hash)
        .toString()
        .getBytes(UTF_8);
  }
}
