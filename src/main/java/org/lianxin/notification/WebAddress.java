package org.lianxin.notification;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/** Where a message may be handed over to. */
final class WebAddress {

  private WebAddress() {}

  /** By TLS, or to a program on this machine. */
  static boolean isSafe(String text) {
    try {
      var address = new URI(text);
      return address.getHost() != null
          && ("https".equals(address.getScheme())
              || "http".equals(address.getScheme()) && isHere(address.getHost()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isHere(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
