package org.lianxin.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash tree of RFC 6962, section 2.1, over hashes in hex: one root for all links of a day, and
 * for each a short proof that it is under it, which tells nothing of the others.
 */
final class MerkleTree {

  private static final HexFormat HEX = HexFormat.of();

  private MerkleTree() {}

  /** The root; of no leaves, the hash of nothing. */
  static String root(List<String> leaves) {
    return leaves.isEmpty() ? sha256("") : hash(leaves);
  }

  /**
   * The hashes beside the way from a leaf to the root, the lowest first: {@code L} or {@code R} for
   * the side on which it stands, and the hash.
   */
  static List<String> path(List<String> leaves, int leaf) {
    if (leaves.size() == 1) {
      return new ArrayList<>();
    }
    int half = half(leaves.size());
    var isLeft = leaf < half;
    var left = leaves.subList(0, half);
    var right = leaves.subList(half, leaves.size());
    var path = isLeft ? path(left, leaf) : path(right, leaf - half);
    path.add(isLeft ? "R" + hash(right) : "L" + hash(left));
    return path;
  }

  private static String hash(List<String> leaves) {
    if (leaves.size() == 1) {
      return sha256("00" + leaves.get(0));
    }
    int half = half(leaves.size());
    return sha256("01" + hash(leaves.subList(0, half)) + hash(leaves.subList(half, leaves.size())));
  }

  /** The greatest power of two below a number. */
  private static int half(int leaves) {
    return Integer.highestOneBit(leaves - 1);
  }

  private static String sha256(String hex) {
    try {
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(HEX.parseHex(hex)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
