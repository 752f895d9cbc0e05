package org.lianxin.handling;

import java.time.LocalDateTime;

/**
 * Who answers for a 会办意见: the principal of the unit that gives it.
 *
 * @param signer the login
 * @param standingFor the login of the person for whom he stood in, or null; it is signed too
 * @param contentHash the SHA-256 of the opinion's words, in hex
 * @param signedAt when, in China
 */
public record CoSignature(
    String signer, String standingFor, String contentHash, LocalDateTime signedAt) {}
