package org.lianxin.platform.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpHeaders;

/**
 * The word with which a Prometheus server reads the metrics without signing in.
 *
 * @param token at least 32 characters, from the environment only (LIANXIN_METRICS_TOKEN); empty:
 *     only a signed-in administrator reads the metrics
 */
@ConfigurationProperties("lianxin.metrics")
record MetricsToken(String token) {

  private static final int SHORTEST = 32;
  private static final String BEARER = "Bearer ";

  MetricsToken {
    token = token == null ? "" : token;
    if (!token.isEmpty() && token.length() < SHORTEST) {
      throw new IllegalStateException(
          "LIANXIN_METRICS_TOKEN 太短,至少 32 个字符 is too short: at least 32 characters");
    }
  }

  /** Whether the request carries the token; takes the same time whatever it carries. */
  boolean isIn(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return !token.isEmpty()
        && header != null
        && MessageDigest.isEqual((BEARER + token).getBytes(UTF_8), header.getBytes(UTF_8));
  }
}
