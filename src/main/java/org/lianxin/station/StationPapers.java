package org.lianxin.station;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.lianxin.directory.MandateChange;
import org.lianxin.directory.Words;
import org.lianxin.shared.Paper;
import org.lianxin.shared.PaperGrid;
import org.lianxin.shared.PaperGrid.Column;
import org.lianxin.shared.PaperPicture;
import org.lianxin.shared.QrCode;
import org.lianxin.station.StationView.Day;
import org.lianxin.station.StationView.Profile;
import org.lianxin.station.StationView.Shown;
import org.springframework.stereotype.Component;

/**
 * What hangs at a station: the sheet for its door, the deputies' public notice, and the changes.
 */
@Component
class StationPapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /** Millimetres of the code, so large that a phone reads it from two steps away. */
  private static final int CODE = 70;

  /** A photo of one inch (一寸), in millimetres. */
  private static final int WIDTH = 25;

  private static final int HEIGHT = 33;

  /** How many reception days stand on the sheet. */
  private static final int DAYS = 3;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("照片", 29),
          new Column("姓名", 20),
          new Column("代表", 30),
          new Column("工作单位", 35),
          new Column("职务", 25),
          new Column("联系电话", 31));

  private final StationView view;
  private final Words words;
  private final Clock clock;

  StationPapers(StationView view, Words words, Clock clock) {
    this.view = view;
    this.words = words;
    this.clock = clock;
  }

  /**
   * 家站标牌和二维码.
   *
   * @param address where voters hand in, if they can
   */
  Paper sign(Shown shown, Optional<String> address) {
    var opening = shown.opening();
    return Paper.on("station-sign")
        .with("name", shown.station().name())
        .with(
            "code",
            address
                .map(at -> new PaperPicture(QrCode.png(at), CODE, CODE))
                .orElse(PaperPicture.none(CODE, CODE)))
        .with("scan", address.map(at -> words.chinese("station.sign.scan")))
        .with("address", address)
        .with(
            "place",
            Optional.ofNullable(shown.station().address())
                .orElse(words.chinese("station.online-only")))
        .with("hours", opening == null ? "" : opening.hours())
        .with("remark", opening == null ? "" : opening.remark())
        .with("days", shown.days().stream().limit(DAYS).map(this::day).toList())
        .with("office", shown.office())
        .with("phone", shown.phone())
        .paper();
  }

  private String day(Day day) {
    return words.chinese(
        "station.sign.day",
        DAY.format(day.open().day()),
        day.open().fromTime(),
        day.open().toTime(),
        String.join("、", day.names()));
  }

  /** 代表公示, of the deputies of the home's group, as of today. */
  Paper notice(Shown shown) {
    var deputies = shown.deputies();
    return Paper.on("deputies-notice")
        .with("group", heading(shown))
        .with(
            "deputies",
            new PaperGrid(
                COLUMNS,
                deputies.stream().map(this::row).toList(),
                deputies.stream().map(this::picture).toList()))
        .with("none", deputies.isEmpty() ? words.chinese("station.notice.none") : "")
        .with("office", shown.office())
        .with("day", DAY.format(LocalDate.now(clock)))
        .paper();
  }

  private List<String> row(Profile deputy) {
    var of = deputy.of();
    return List.of(
        "",
        of.name(),
        words.chinese("station.notice.deputy", of.level(), of.term()),
        orEmpty(of.workUnit()),
        orEmpty(of.occupation()),
        orEmpty(of.phone()));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private PaperPicture picture(Profile deputy) {
    return view.portrait(deputy)
        .map(photo -> new PaperPicture(photo, WIDTH, HEIGHT))
        .orElse(PaperPicture.none(WIDTH, HEIGHT));
  }

  /** 代表变动公告, of the days that the page tells of. */
  Paper changes(Shown shown) {
    var today = LocalDate.now(clock);
    return Paper.on("deputies-change")
        .with("group", heading(shown))
        .with("from", DAY.format(today.minusDays(StationView.CHANGES)))
        .with("to", DAY.format(today))
        .with("changes", shown.changes().stream().map(this::change).toList())
        .with("none", shown.changes().isEmpty() ? words.chinese("station.change.none") : "")
        .with("office", shown.office())
        .with("day", DAY.format(today))
        .paper();
  }

  private String change(MandateChange change) {
    return words.chinese(
        change.begins() ? "station.change.came" : "station.change.left",
        change.name(),
        DAY.format(change.day()),
        change.level());
  }

  private static String heading(Shown shown) {
    return shown.group().isEmpty() ? shown.station().name() : shown.group();
  }
}
