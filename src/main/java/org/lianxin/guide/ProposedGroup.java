package org.lianxin.guide;

import java.util.Collections;
import java.util.List;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Level;
import org.lianxin.directory.StationKind;
import org.lianxin.workbook.AreaRow;
import org.lianxin.workbook.ConstituencyRow;
import org.lianxin.workbook.DeputyGroupRow;
import org.lianxin.workbook.DeputyRow;
import org.lianxin.workbook.MailboxRow;
import org.lianxin.workbook.StationRow;

/**
 * What a street or town usually has of deputies: a home, the group that meets there, a constituency
 * with a mailbox at the home, and a line each for those who lead the group. People and the numbers
 * of their cards are left open, and so is which of them keeps the mailbox.
 */
record ProposedGroup(
    StationRow home,
    DeputyGroupRow group,
    ConstituencyRow constituency,
    MailboxRow mailbox,
    List<DeputyRow> deputies) {

  /** A group has a leader and at least one who stands by him (rule group-of-ten). */
  private static final int LEADERS = 2;

  /** Whether a place of this kind usually has one. */
  static boolean isIn(AreaKind place) {
    return place == AreaKind.STREET || place == AreaKind.TOWN || place == AreaKind.TOWNSHIP;
  }

  /** That of a street or town. */
  static ProposedGroup in(AreaRow place) {
    var prefix = AreaKind.prefixOf(place.code());
    var home = prefix + "-J1";
    var group = prefix + "-XZ1";
    var constituency = prefix + "-QX1";
    var homeName = place.name() + "人大代表之家";
    var deputy =
        new DeputyRow(
            null,
            null,
            Level.DISTRICT,
            null,
            constituency,
            group,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return new ProposedGroup(
        new StationRow(
            home, homeName, StationKind.HOME, place.code(), null, null, null, false, true),
        new DeputyGroupRow(
            group, place.name() + "代表小组", List.of(Level.DISTRICT), home, null, null, null, true),
        new ConstituencyRow(
            constituency, place.name() + "选区", Level.DISTRICT, List.of(place.code()), true),
        new MailboxRow(
            prefix + "-XX1",
            constituency,
            place.code(),
            homeName,
            null,
            null,
            null,
            null,
            null,
            true),
        Collections.nCopies(LEADERS, deputy));
  }
}
