package org.lianxin.notification;

import java.net.URI;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianxin.shared.OwnAuthority;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the machine. What can't leave is shown under 发件箱 and goes nowhere.
 *
 * @param address where people reach this installation, for the links in a notice; they lead to the
 *     sign-in
 * @param opensAt from when on a working day notices are sent, in China; the daily list goes then
 * @param closesAt until when
 * @param mail the mail server
 * @param sms the gateway for text messages
 * @param robots of the bodies' group chats
 */
@ConfigurationProperties("lianxin.notification")
record NoticeSettings(
    @DefaultValue("http://localhost:8080") String address,
    @DefaultValue("09:00") LocalTime opensAt,
    @DefaultValue("18:00") LocalTime closesAt,
    @DefaultValue Mail mail,
    @DefaultValue Sms sms,
    @DefaultValue List<Robot> robots) {

  /** Refuses links that lead nowhere, a window that never opens, two robots of one name. */
  NoticeSettings {
    if (!Pattern.matches("https?://[^/\\s]+(/[^\\s?#]*[^\\s?#/])?", address)) {
      throw new IllegalArgumentException(
          "lianxin.notification.address is “%s”: set where people open Lianxin, such as"
                  .formatted(address)
              + " https://lianxin.example.gov.cn, without a slash at its end.");
    }
    if (!opensAt.isBefore(closesAt)) {
      throw new IllegalArgumentException(
          "lianxin.notification.opens-at is %s: set a time before closes-at, %s."
              .formatted(opensAt, closesAt));
    }
    var names = new HashSet<String>();
    for (var robot : robots) {
      if (!names.add(robot.name())) {
        throw new IllegalArgumentException(
            "lianxin.notification.robots has two of the name %s: give each its own."
                .formatted(robot.name()));
      }
    }
  }

  /** The host of {@link #address}. */
  String host() {
    return URI.create(address).getHost();
  }

  /** The robot whose notices stand under this recipient. */
  Optional<Robot> robot(String recipient) {
    return robots.stream().filter(robot -> robot.recipient().equals(recipient)).findFirst();
  }

  /** How the line to the mail server is protected. */
  enum Protection {
    /** TLS from the beginning, usually port 465. */
    TLS,
    /** TLS after the greeting, usually port 587; a server that offers none is refused. */
    STARTTLS,
    /** None: a server on this machine or in the same closed network. */
    NONE
  }

  /**
   * A mail server.
   *
   * @param host its name; empty for none
   * @param port its port
   * @param from the sender's address, of our own domain
   * @param protection how the line is protected
   * @param user the name to sign in with; empty for none
   * @param password its password
   * @param authority a PEM file with the certificate of who vouches for the server; empty where the
   *     machine knows him
   */
  record Mail(
      @DefaultValue("") String host,
      @DefaultValue("587") int port,
      @DefaultValue("") String from,
      @DefaultValue("STARTTLS") Protection protection,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("") String authority) {

    private static final int LAST_PORT = 65_535;

    /** Refuses what no mail could be sent with. */
    Mail {
      if (!host.isEmpty()) {
        if (port < 1 || port > LAST_PORT) {
          throw new IllegalArgumentException(
              "lianxin.notification.mail.port is %d: set the mail server's port, such as 587."
                  .formatted(port));
        }
        if (!Addresses.isMail(from)) {
          throw new IllegalArgumentException(
              "lianxin.notification.mail.from is “%s”: set the sender's address, such as"
                      .formatted(from)
                  + " no-reply@lianxin.example.gov.cn.");
        }
        if (!OwnAuthority.isThere(authority)) {
          throw new IllegalArgumentException(
              "lianxin.notification.mail.authority is “%s”: set a PEM file that can be read, or nothing."
                  .formatted(authority));
        }
        if (user.isEmpty() != password.isEmpty()) {
          throw new IllegalArgumentException(
              "lianxin.notification.mail.%s is empty: set both user and password, or neither."
                  .formatted(user.isEmpty() ? "user" : "password"));
        }
      }
    }

    /** Whether there is one. */
    boolean isOn() {
      return !host.isEmpty();
    }
  }

  /**
   * A gateway for text messages.
   *
   * @param address where messages are posted to; empty for none
   * @param token what it knows us by
   */
  record Sms(@DefaultValue("") String address, @DefaultValue("") String token) {

    /** Refuses what no message could be sent with. */
    Sms {
      if (!address.isEmpty()) {
        if (!WebAddress.isSafe(address)) {
          throw new IllegalArgumentException(
              "lianxin.notification.sms.address is no https address: set the gateway's.");
        }
        if (token.isBlank()) {
          throw new IllegalArgumentException(
              "lianxin.notification.sms.token is empty: set what the gateway knows you by.");
        }
      }
    }

    /** Whether there is one. */
    boolean isOn() {
      return !address.isEmpty();
    }
  }
}
