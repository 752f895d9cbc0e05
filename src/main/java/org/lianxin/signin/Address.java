package org.lianxin.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
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

  /** One subscriber has 2^64 addresses of IPv6: his network counts. */
  static String of(String remote) {
    try {
      return remote.indexOf(COLON) >= 0 && InetAddress.getByName(remote) instanceof Inet6Address six
          ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(six.getAddress(), NETWORK)) + "::/64"
          : remote;
    } catch (UnknownHostException e) {
      return remote;
    }
  }
}
