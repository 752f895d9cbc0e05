package org.lianxin.signin;

import java.time.LocalDateTime;

/**
 * A person's password.
 *
 * @param login whose
 * @param secretHash its hash, with the name of the algorithm in braces
 * @param mustChange whether it was issued by somebody else, so that nothing but changing it is open
 * @param changedAt since when it holds; sessions opened with an older one end
 */
record Credential(String login, String secretHash, boolean mustChange, LocalDateTime changedAt) {}
