package org.lianxin.closedloop;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.SigningKeys.Signature;

/**
 * 双签字: who signed what. Each half has a row of its own, so both may be signed at the same instant.
 */
public interface Signatures {

  /** Which half of the double signature. */
  enum Half {
    /** 承办单位负责人: the principal of the unit signs the reply. */
    UNIT,
    /** 代表: the deputy signs the opinion on it. */
    DEPUTY
  }

  /**
   * A half that is signed.
   *
   * @param half which
   * @param round the order's round; 1 where no unit has an order
   * @param signer the login
   * @param contentHash the SHA-256 of what was signed, in hex
   * @param signature over case, round, half and that hash, with the signer's own key
   * @param signedAt when, in China
   */
  record Signed(
      Half half,
      int round,
      String signer,
      String contentHash,
      Signature signature,
      LocalDateTime signedAt) {

    /** Whether this very content was signed, word by word. */
    public boolean isOver(String content) {
      return CanonicalText.sha256(content).equals(contentHash);
    }
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
  void sign(String caseNo, Half half, String signer, String proof, String content);

  /** A half of this round, where it is signed and the signature is genuine. */
  Optional<Signed> find(String caseNo, int round, Half half);

  /** The halves signed in the present round of the order, the unit's first. */
  List<Signed> of(String caseNo);
}
