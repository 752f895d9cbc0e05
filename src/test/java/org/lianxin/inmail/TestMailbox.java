package org.lianxin.inmail;

import org.springframework.util.unit.DataSize;

/** A mailbox in settings that tests make. */
public final class TestMailbox {

  static final String ADDRESS = "suqiu@lianxin.example";
  static final String OFFICE = "310117001-GW";

  private TestMailbox() {}

  /** Addresses with a key of the test's own; no mailbox is read where the address is empty. */
  public static ReplyAddresses addresses(String address) {
    return new ReplyAddresses(
        new TestSealer(), address.isEmpty() ? off() : settings(993, address, true));
  }

  static InmailSettings settings(int port, String address, boolean tagged) {
    return new InmailSettings(
        "127.0.0.1",
        port,
        InmailSettings.Protection.NONE,
        "suqiu",
        "secret",
        "INBOX",
        address,
        tagged,
        OFFICE,
        DataSize.ofKilobytes(64));
  }

  private static InmailSettings off() {
    return new InmailSettings(
        "",
        993,
        InmailSettings.Protection.TLS,
        "",
        "",
        "INBOX",
        "",
        true,
        "",
        DataSize.ofMegabytes(25));
  }
}
