package org.lianxin.inmail;

import java.util.regex.Pattern;
import org.lianxin.shared.OwnAuthority;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mailbox that is read. Without a server none is, and notices name no address to answer to.
 *
 * @param host the IMAP server's name; empty for none
 * @param port its port
 * @param protection how the line is protected
 * @param user the name to sign in with
 * @param password its password
 * @param folder the folder that is read
 * @param address the mailbox's own address, to which people answer; what stands before its @ has at
 *     most 20 characters
 * @param tagged whether the server delivers {@code name+case.token@host} to {@code name@host}, so
 *     that each case has an address of its own; where it does not, an answer is known by the notice
 *     that it names
 * @param office the code of the body whose officers look after mail that belongs to no case
 * @param largest the most bytes of a mail that is read
 * @param authority a PEM file with the certificate of who vouches for the server; empty where the
 *     machine knows him
 */
@ConfigurationProperties("lianxin.inmail")
record InmailSettings(
    @DefaultValue("") String host,
    @DefaultValue("993") int port,
    @DefaultValue("TLS") Protection protection,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("") String address,
    @DefaultValue("true") boolean tagged,
    @DefaultValue("") String office,
    @DefaultValue("25MB") DataSize largest,
    @DefaultValue("") String authority) {

  private static final int LAST_PORT = 65_535;
  private static final DataSize MOST = DataSize.ofMegabytes(60);

  /** So that number and token fit into the 64 characters of RFC 5321, 4.5.3.1.1. */
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._-]{1,20}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  /** How the line to the server is protected. */
  enum Protection {
    /** TLS from the beginning, usually port 993. */
    TLS,
    /** TLS after the greeting, usually port 143; a server that offers none is refused. */
    STARTTLS,
    /** None: a server on this machine or in the same closed network. */
    NONE
  }

  /** Refuses what no mailbox could be read with. */
  InmailSettings {
    if (!host.isEmpty()) {
      require(
          port >= 1 && port <= LAST_PORT,
          "port is %d: set the IMAP server's port, such as 993.".formatted(port));
      require(!user.isEmpty(), "user is empty: set the name that the mailbox is signed in with.");
      require(!password.isEmpty(), "password is empty: set the mailbox's password or its code.");
      require(!folder.isBlank(), "folder is empty: set the folder that is read, such as INBOX.");
      require(
          ADDRESS.matcher(address).matches(),
          "address is “%s”: set the mailbox's own address with at most 20 characters before the @,"
                  .formatted(address)
              + " such as suqiu@lianxin.example.gov.cn.");
      require(
          !office.isBlank(),
          "office is empty: set the code of the body whose officers look after unknown mail.");
      require(
          largest.toBytes() >= 1 && largest.compareTo(MOST) <= 0,
          "largest is %s: set a size up to %s.".formatted(largest, MOST));
      require(
          OwnAuthority.isThere(authority),
          "authority is “%s”: set a PEM file that can be read, or nothing.".formatted(authority));
    }
  }

  private static void require(boolean isKept, String cure) {
    if (!isKept) {
      throw new IllegalArgumentException("lianxin.inmail." + cure);
    }
  }

  /** Whether a mailbox is read. */
  boolean isOn() {
    return !host.isEmpty();
  }
}
