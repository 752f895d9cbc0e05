package org.lianxin.closedloop;

/** 双签字: who signed what. */
public interface Signatures {

  /** Which half of the double signature. */
  enum Half {
    /** 承办单位负责人: the principal of the unit signs the reply. */
    UNIT,
    /** 代表: the deputy signs the opinion on it. */
    DEPUTY
  }

  /**
   * Signs the hash of the content with the signer's own key.
   *
   * @param signer the login
   * @param proof a fresh proof that it is the signer who asks, see {@code ProofOfIdentity}
   * @param content what is signed, word by word
   * @throws org.lianxin.shared.Refusal when the proof is wrong, or the same person signed the other
   *     half
   */
  void sign(String caseNo, Half half, String signer, String proof, String content);
}
