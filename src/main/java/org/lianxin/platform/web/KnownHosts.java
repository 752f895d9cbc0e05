package org.lianxin.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers under the names of {@code lianxin.hosts} alone, under those of this machine and under
 * addresses of this machine and of private networks: somebody else's name that leads here (DNS
 * rebinding), or a forged one, gets 421 and the name of the setting. An address needs no list,
 * since a foreign page can only come under its own name; behind a port of Docker's, the program
 * can't know the machine's. A trusted proxy's {@code X-Forwarded-Host} is the name that counts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class KnownHosts extends OncePerRequestFilter {

  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

  /** What is read as an address and never looked up as a name. */
  private static final Pattern ADDRESS =
      Pattern.compile("(" + OCTET + "\\.){3}" + OCTET + "|\\[?[0-9a-f.]*:[0-9a-f:.]*]?");

  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

  /** The first bits of a private IPv6 address (RFC 4193). */
  private static final int UNIQUE_LOCAL = 0xfc;

  private static final int UNIQUE_LOCAL_MASK = 0xfe;

  private final Set<String> names = new HashSet<>(Set.of("localhost"));

  /**
   * A list that has more than names in it does not start.
   *
   * @param more names without port, besides this machine's
   */
  KnownHosts(@Value("${lianxin.hosts}") List<String> more) {
    for (var name : more) {
      if (!NAME.matcher(plain(name)).matches()) {
        throw new IllegalArgumentException(
            "lianxin.hosts has '%s': write names alone, such as lianxin.example.gov.cn, without"
                    .formatted(name)
                + " http:// and port, with commas between them.");
      }
      names.add(plain(name));
    }
    try {
      names.add(plain(InetAddress.getLocalHost().getHostName()));
    } catch (UnknownHostException e) {
      // a machine whose own name leads nowhere is not called by it
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isKnown(plain(request.getServerName()))) {
      chain.doFilter(request, response);
    } else {
      response.sendError(RefusedRequests.MISDIRECTED);
    }
  }

  private boolean isKnown(String host) throws IOException {
    return names.contains(host) || ADDRESS.matcher(host).matches() && isNear(host);
  }

  private static boolean isNear(String literal) throws IOException {
    try {
      var address = InetAddress.getByName(literal);
      return address.isLoopbackAddress()
          || address.isSiteLocalAddress()
          || address.isLinkLocalAddress()
          || address instanceof Inet6Address six
              && (six.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static String plain(String host) {
    return host.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
  }
}
