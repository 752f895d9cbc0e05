package org.lianxin.notification;

/**
 * What leaves in one message. Written as {@code MAIL:login:E7} it is the message's key: the same at
 * each try, and on the schedule.
 *
 * @param way by which way
 * @param recipient a login, or the {@linkplain Robot#recipient() mark of a group}
 * @param message which one of the recipient's: a single happening, or a list and its time
 */
record Bundle(SendingWay way, String recipient, String message) {

  private static final String BETWEEN = ":";
  private static final int PARTS = 3;

  /** Reads a key. */
  static Bundle of(String key) {
    var parts = key.split(BETWEEN, PARTS);
    return new Bundle(SendingWay.valueOf(parts[0]), parts[1], parts[2]);
  }

  String key() {
    return String.join(BETWEEN, way.name(), recipient, message);
  }
}
