package org.lianxin.notification;

/**
 * Where a person is reached beside the screen, as the person says.
 *
 * @param mail the address; empty for none
 * @param phone the mobile phone's eleven digits; empty for none
 */
public record Reach(String mail, String phone) {

  static final Reach NOWHERE = new Reach("", "");
}
