package org.lianxin.register;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Words;
import org.lianxin.evidence.Anchor;
import org.lianxin.register.RegisterFiles.Cover;
import org.lianxin.register.VolumeRows.Volume;
import org.lianxin.shared.ProofOfIdentity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 季度清单: what voters brought up and how it was solved, of each group and quarter: compiled when the
 * quarter is over, signed by the liaison officer, received or returned by the office (rule
 * quarterly-list).
 */
@Service
@Transactional
public class QuarterLists {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");

  private final QuarterRows rows;
  private final VolumeRows volumes;
  private final QuarterContent content;
  private final RegisterGroups groups;
  private final RegisterFiles files;
  private final WorkingCalendar calendar;
  private final ObjectProvider<Anchor> anchors;
  private final ProofOfIdentity identity;
  private final Words words;
  private final Clock clock;

  QuarterLists(
      QuarterRows rows,
      VolumeRows volumes,
      QuarterContent content,
      RegisterGroups groups,
      RegisterFiles files,
      WorkingCalendar calendar,
      ObjectProvider<Anchor> anchors,
      ProofOfIdentity identity,
      Words words,
      Clock clock) {
    this.rows = rows;
    this.volumes = volumes;
    this.content = content;
    this.groups = groups;
    this.files = files;
    this.calendar = calendar;
    this.anchors = anchors;
    this.identity = identity;
    this.words = words;
    this.clock = clock;
  }

  // The clock

  /**
   * A list that was begun.
   *
   * @param number its number, for its process
   * @param closesAt when the quarter's close has come
   */
  public record Begun(String number, Instant closesAt) {}

  /** The codes of the groups whose next list is to begin: from the quarter's last month on. */
  @Transactional(readOnly = true)
  public List<String> coming() {
    return groups.all().stream().filter(group -> next(group).isPresent()).toList();
  }

  /** The quarter after the newest; of who has none yet, the present one. */
  private Optional<Quarter> next(String group) {
    var now = LocalDate.now(clock);
    return Optional.of(
            rows.latest(group).map(first -> Quarter.of(first).next()).orElse(Quarter.of(now)))
        .filter(quarter -> !now.isBefore(quarter.last().withDayOfMonth(1)));
  }

  /**
   * Begins the next list of a group.
   *
   * @return empty when there is none to begin, or another node has begun it
   */
  public Optional<Begun> begin(String group) {
    return next(group)
        .flatMap(quarter -> rows.begin(group, quarter.first(), closesOn(quarter, group)))
        .map(list -> new Begun(list.number(), at(list.closesOn())));
  }

  /** The first working day after the quarter, as far as it is known. */
  private LocalDate closesOn(Quarter quarter, String group) {
    return calendar.provisional(quarter.last(), Limit.workingDays(1), groups.area(group)).day();
  }

  private Instant at(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  // The list

  @Transactional(readOnly = true)
  QuarterList get(String number) {
    return find(number).orElseThrow(() -> new IllegalArgumentException("No such list: " + number));
  }

  @Transactional(readOnly = true)
  Optional<QuarterList> find(String number) {
    return number.startsWith(QuarterList.PREFIX)
        ? rows.find(Long.parseLong(number.substring(QuarterList.PREFIX.length())))
        : Optional.empty();
  }

  /** 汇总: counts what stands on it now. */
  public void compile(String number) {
    var list = get(number);
    rows.count(list.id(), content.of(list.group(), list.quarter()).figures());
    rows.turn(list.id(), QuarterState.COMPILED);
  }

  /**
   * 签署: the list is frozen as it is at this moment, with the ends of both ledgers.
   *
   * @throws org.lianxin.shared.Refusal when it is not the person who asks
   */
  void sign(String number, String said, String by, String proof) {
    identity.confirm(by, proof);
    var list = get(number);
    var quarter = list.quarter();
    var compiled = content.of(list.group(), quarter);
    var listing = Listing.whole(compiled.register(), 0, row -> "");
    var cover = new Cover(list.group(), name(quarter), by, closing(by));
    var volume =
        volumes.add(list.group(), quarter.year(), quarter.period(), signed(list).size(), by);
    for (var format : RegisterFormat.values()) {
      volumes.add(volume, listing.kind(), format, files.write(cover, listing, format), by);
    }
    rows.count(list.id(), compiled.figures());
    rows.say(list.id(), said);
    rows.turn(list.id(), QuarterState.SIGNED);
  }

  private List<String> closing(String by) {
    var lines = new ArrayList<String>();
    lines.add(
        words.chinese(
            "register.paper.signed", words.person(by), LocalDateTime.now(clock).format(TIME)));
    lines.add(
        words.chinese(
            "register.paper.ledgers",
            anchors.stream()
                .flatMap(anchor -> anchor.ends().stream())
                .map(this::end)
                .collect(joining("；"))));
    return lines;
  }

  private String end(Anchor.End end) {
    return words.chinese(
        "register.paper.ledger." + end.chain(), String.valueOf(end.seq()), end.hash());
  }

  /** The list as it would be signed now. */
  @Transactional(readOnly = true)
  byte[] draft(String group, Quarter quarter, String by, RegisterFormat format) {
    return files.write(
        new Cover(group, name(quarter), by, List.of()),
        Listing.whole(content.of(group, quarter).register(), Listing.DRAFT, row -> ""),
        format);
  }

  /** 签收. */
  void receive(String number, String by) {
    var list = get(number);
    rows.receive(latest(list).id(), QuarterState.RECEIVED, null, by);
    rows.turn(list.id(), QuarterState.RECEIVED);
  }

  /** 退回: it is compiled and signed anew; what was signed stays. */
  void giveBack(String number, String reason, String by) {
    var list = get(number);
    rows.receive(latest(list).id(), QuarterState.RETURNED, reason, by);
    rows.turn(list.id(), QuarterState.RETURNED);
  }

  /** Why it was returned the last time; empty when it was not. */
  @Transactional(readOnly = true)
  String returned(QuarterList list) {
    var signed = signed(list);
    return signed.isEmpty() ? "" : rows.reason(signed.get(signed.size() - 1).id()).orElse("");
  }

  private Volume latest(QuarterList list) {
    var signed = signed(list);
    return signed.get(signed.size() - 1);
  }

  /** Each time it was signed, in their order. */
  @Transactional(readOnly = true)
  List<Volume> signed(QuarterList list) {
    var quarter = list.quarter();
    return volumes.volumes(List.of(list.group()), quarter.year(), List.of(quarter.period()));
  }

  /** As it is printed, always in Chinese. */
  String name(Quarter quarter) {
    return words.chinese(
        "register.paper.quarter", String.valueOf(quarter.year()), String.valueOf(quarter.number()));
  }
}
