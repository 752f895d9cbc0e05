package org.lianxin.shared;

/**
 * Signs with a person's own key (Ed25519, RFC 8032). A key is made at the first signature and kept
 * sealed. Confirm {@link ProofOfIdentity} before signing.
 */
public interface SigningKeys {

  /**
   * A signature over some content.
   *
   * @param key the id of the key, 64 characters: the SHA-256 of the public key in hex, so whoever
   *     keeps the id has pinned the key
   * @param value the signature in Base64, 88 characters
   */
  record Signature(String key, String value) {}

  /** Signs the content with the present key of the person, in the caller's transaction. */
  Signature sign(String login, byte[] content);

  /**
   * Whether the person signed this content, with the present key or one retired since.
   *
   * @return false too when the key is unknown or another person's
   */
  boolean verify(String login, byte[] content, Signature signature);

  /**
   * The public key with which anybody can verify.
   *
   * @param key the id of the key
   * @return in PEM, as {@code openssl pkeyutl -verify -rawin -pubin} reads it
   * @throws IllegalArgumentException when there is no such key
   */
  String publicKey(String key);

  /**
   * Ends the use of the present key, because somebody else may have signed with it; the next
   * signature makes a new one. What was signed before still verifies.
   */
  void retire(String login);
}
