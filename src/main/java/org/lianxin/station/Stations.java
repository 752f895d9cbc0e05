package org.lianxin.station;

import static org.lianxin.shared.Rule.unless;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lianxin.attachment.SmallPhoto;
import org.lianxin.directory.Person;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.lianxin.station.StationRows.Opening;
import org.lianxin.station.StationRows.Wall;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an office writes of its stations. Whether it may, the pages ask. */
@Service
class Stations {

  /** Most characters of the hours. */
  static final int HOURS = 200;

  /** Most characters of what else voters should know. */
  static final int REMARK = 400;

  /** Most characters of a rule. */
  static final int WORDS = 4000;

  /** Most characters of what is said of one thing. */
  static final int ITEM_REMARK = 200;

  /** Most photos of one thing. */
  static final int PICTURES = 4;

  /** Pixels of the longer side of a deputy's photo. */
  static final int PORTRAIT = 640;

  /** The same of a photo of a station. */
  static final int PICTURE = 1600;

  private final StationRows rows;
  private final PortraitRows portraits;
  private final StationPolicy policy;

  Stations(StationRows rows, PortraitRows portraits, StationPolicy policy) {
    this.rows = rows;
    this.portraits = portraits;
    this.policy = policy;
  }

  /** What each station has to have here. */
  Standard standard() {
    return policy.standard();
  }

  private static final List<Rule<Opening>> OPENING =
      List.of(
          asked ->
              unless(
                  !asked.hours().isBlank() && isText(asked.hours(), HOURS),
                  "hours",
                  "station.hours.needed",
                  String.valueOf(HOURS)),
          asked ->
              unless(
                  isText(asked.remark(), REMARK),
                  "remark",
                  "station.text.long",
                  String.valueOf(REMARK)));

  /**
   * 开放时间.
   *
   * @throws Refusal naming each field that is wrong
   */
  @Transactional
  void open(String station, String hours, String remark, Person by) {
    var opening = new Opening(station, hours.strip(), remark.strip());
    Rule.check(OPENING, opening);
    rows.write(opening, by.login());
  }

  /**
   * 制度上墙: the words of a rule, for all stations of the area; none takes it down.
   *
   * @throws Refusal when they are too long
   */
  @Transactional
  void hang(String area, WallRule rule, String words, Person by) {
    var hung = words.strip();
    Rule.check(
        List.of(
            asked ->
                unless(
                    isText(hung, WORDS), rule.name(), "station.text.long", String.valueOf(WORDS))),
        hung);
    if (hung.isEmpty()) {
      rows.deleteWall(area, rule);
    } else {
      rows.write(new Wall(area, rule, hung), by.login());
    }
  }

  private record Look(Standard standard, StandardItem item, String remark) {}

  private static final List<Rule<Look>> LOOK =
      List.of(
          asked ->
              unless(asked.standard.items().contains(asked.item), "item", "station.item.unknown"),
          asked ->
              unless(
                  isText(asked.remark, ITEM_REMARK),
                  "remark",
                  "station.text.long",
                  String.valueOf(ITEM_REMARK)));

  /**
   * 对照检查: whether the station has this.
   *
   * @param picture a photo of it, or null
   * @throws Refusal when the standard does not ask for it, or naming what is wrong
   */
  @Transactional
  void look(
      String station,
      StandardItem item,
      boolean isPresent,
      String remark,
      InputStreamSource picture,
      Person by) {
    Rule.check(LOOK, new Look(standard(), item, remark.strip()));
    if (picture != null) {
      var there = rows.pictures(station).stream().filter(one -> one.item() == item).count();
      if (there >= PICTURES) {
        throw Refusal.of("file", "station.picture.many", String.valueOf(PICTURES));
      }
      rows.addPicture(station, item, small(picture, PICTURE, "file"), by.login());
    }
    rows.write(station, item, isPresent, remark.strip(), by.login());
  }

  /** Takes a photo away. */
  @Transactional
  void removePicture(String station, long id) {
    rows.deletePicture(station, id);
  }

  /**
   * 代表照片.
   *
   * @throws Refusal when it is no picture
   */
  @Transactional
  void portray(String login, InputStreamSource picture, Person by) {
    portraits.write(login, small(picture, PORTRAIT, "file"), by.login());
  }

  /** Takes a deputy's photo away. */
  @Transactional
  void removePortrait(String login) {
    portraits.delete(login);
  }

  private static byte[] small(InputStreamSource picture, int longest, String field) {
    try (var content = picture.getInputStream()) {
      return SmallPhoto.of(content, longest)
          .orElseThrow(() -> Refusal.of(field, "station.picture.unread"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isText(String text, int most) {
    return text.length() <= most && Legible.is(text);
  }
}
