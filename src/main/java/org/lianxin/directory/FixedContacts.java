package org.lianxin.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/**
 * 代表联系选民名单: the voters with whom each deputy keeps contact (rule ten-voters). Kept sealed, and
 * opened for those who keep the contact: the deputy, and the liaison officer of the deputy's group.
 */
public interface FixedContacts {

  /**
   * With how many voters a deputy keeps contact at least (rule ten-voters); fewer is a warning and
   * no error.
   */
  int USUAL_LEAST = 10;

  /**
   * The rosters that this reader may see, the empty ones too: his own as a deputy, those of the
   * group's deputies as its liaison officer, and none in any other post. Only of mandates that run
   * today; the reader's own first, then by card.
   */
  List<Roster> of(Person reader);

  /**
   * Puts on record that somebody has opened rosters (rule opening-recorded): seeing one once a day,
   * taking it away as a file each time.
   *
   * @param deputies the cards of the deputies whose they are
   */
  void note(Person reader, Collection<String> deputies, Way way);

  /** Who opened the rosters that this reader may see, the newest first and not all. */
  List<Opening> openings(Person reader);

  /** How a roster is opened. */
  enum Way {
    /** 查看. */
    SEEN,
    /** 下载. */
    TAKEN
  }

  /**
   * Somebody opened a roster.
   *
   * @param deputy the card of the deputy whose it is
   * @param openedBy the login
   */
  record Opening(String deputy, LocalDateTime openedAt, String openedBy, Way way) {}

  /**
   * The voters of one mandate.
   *
   * @param deputy whose they are
   * @param voters by name
   */
  record Roster(Deputy deputy, List<Voter> voters) {

    /** Whether there are fewer than usual. */
    public boolean isShort() {
      return voters.size() < USUAL_LEAST;
    }
  }

  /**
   * A voter in plain.
   *
   * @param name the name
   * @param contact a phone number, or another way to reach the voter
   * @param community the committee or the area where the voter lives, or null
   * @param since the first day of the contact, or null
   * @param note what the deputy should know, or null
   */
  record Voter(String name, String contact, String community, LocalDate since, String note) {}
}
