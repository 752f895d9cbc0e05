package org.lianxin.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a request comes from, as far as it can be told apart from another. */
final class Address {

  private static final int NETWORK = 8;

  /** Only with it a text is read as an address and never looked up as a name. */
  private static final char COLON = ':';

  private Address() {}

  static String of(WebAuthenticationDetails details) {
    return of(details.getRemoteAddress());
  }

  /** One subscriber has 2^64 addresses of IPv6: his network counts, as RFC 5952 writes it. */
  static String of(String remote) {
    try {
      return remote.indexOf(COLON) >= 0 && InetAddress.getByName(remote) instanceof Inet6Address six
          ? six.isLoopbackAddress() ? "::1" : network(six)
          : remote;
    } catch (UnknownHostException e) {
      return remote;
    }
  }

  private static String network(Inet6Address six) throws UnknownHostException {
    var bytes = Arrays.copyOf(Arrays.copyOf(six.getAddress(), NETWORK), six.getAddress().length);
    return InetAddress.getByAddress(bytes).getHostAddress().replaceFirst("(:0)+$", "::/64");
  }
}
