package org.lianxin.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lianxin.evidence.EvidenceFault.Kind;
import org.lianxin.evidence.EvidenceRows.SealedLink;
import org.lianxin.shared.SigningKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Closes each day: its links under one root, the ends of the ledgers beside it, signed, and written
 * where it is kept outside.
 */
@Service
public class Days {

  /** So long after midnight the last transaction of the day before has committed. */
  private static final LocalTime CLOSED = LocalTime.of(0, 30);

  private final DayRows days;
  private final EvidenceRows rows;
  private final SheetFolder folder;
  private final SigningKeys keys;
  private final ObjectProvider<Anchor> anchors;
  private final TransactionOperations transaction;
  private final Clock clock;

  Days(
      DayRows days,
      EvidenceRows rows,
      SheetFolder folder,
      SigningKeys keys,
      ObjectProvider<Anchor> anchors,
      TransactionOperations transaction,
      Clock clock) {
    this.days = days;
    this.rows = rows;
    this.folder = folder;
    this.keys = keys;
    this.anchors = anchors;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Closes the days that are over, and writes the files that are missing. */
  @Scheduled(initialDelay = 10, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
  public void closeThoseThatAreOver() {
    var last = lastThatIsOver();
    for (var day = next(); day.filter(one -> !one.isAfter(last)).isPresent(); day = next()) {
      if (!close(day.get())) {
        break; // another node does
      }
    }
    if (folder.isThere()) {
      var there = folder.days();
      days.all().stream()
          .filter(sheet -> !there.contains(sheet.day()))
          .forEach(sheet -> folder.write(sheet.day(), file(sheet)));
    }
  }

  private LocalDate lastThatIsOver() {
    return LocalDate.now(clock).minusDays(LocalTime.now(clock).isBefore(CLOSED) ? 2 : 1);
  }

  /** The day to close next: the first on which anything was sealed, then each. */
  private Optional<LocalDate> next() {
    return days.last()
        .map(sheet -> sheet.day().plusDays(1))
        .or(() -> days.firstSealed().map(LocalDateTime::toLocalDate));
  }

  /**
   * Closes a day.
   *
   * @return false when somebody else has at this moment
   */
  boolean close(LocalDate day) {
    try {
      transaction.executeWithoutResult(status -> days.add(day, sheet(day)));
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private DaySheet sheet(LocalDate day) {
    var links = hashes(day);
    var text =
        DaySheet.text(
            day,
            days.last().map(DaySheet::hash).orElse(Link.GENESIS),
            links.size(),
            MerkleTree.root(links),
            anchors.stream().flatMap(anchor -> anchor.ends().stream()).toList());
    var unsigned = new DaySheet(text, null);
    return new DaySheet(text, keys.sign(DaySheet.SIGNER, unsigned.bytes()));
  }

  private List<String> hashes(LocalDate day) {
    return linksOf(day).stream().map(SealedLink::hash).toList();
  }

  List<SealedLink> linksOf(LocalDate day) {
    return rows.links(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
  }

  /** The last sheets, newest first. */
  @Transactional(readOnly = true)
  public List<DaySheet> latest(int most) {
    return days.latest(most);
  }

  /** The sheet of a day that is closed. */
  @Transactional(readOnly = true)
  public Optional<DaySheet> find(LocalDate day) {
    return days.find(day);
  }

  /** The sheet as a file that anybody can verify. */
  public String file(DaySheet sheet) {
    return sheet.file(keys.publicKey(sheet.signature().key()));
  }

  /**
   * What was found of the sheets.
   *
   * @param days how many there are
   */
  record Verified(int days, List<EvidenceFault> faults) {}

  /** Holds each sheet against its signature, its links, the one before and the one outside. */
  Verified verify() {
    var faults = new ArrayList<EvidenceFault>();
    var all = days.all();
    var outside = new HashMap<>(folder.files());
    var previous = Link.GENESIS;
    LocalDate expected = null;
    for (var sheet : all) {
      var day = sheet.value("day");
      if (!keys.verify(DaySheet.SIGNER, sheet.bytes(), sheet.signature())) {
        faults.add(fault(Kind.SHEET_FORGED, day));
        return new Verified(all.size(), faults);
      }
      if (expected != null && !expected.equals(sheet.day())
          || !sheet.value("previous").equals(previous)) {
        faults.add(fault(Kind.DAY_GONE, expected == null ? day : expected.toString()));
      }
      var links = hashes(sheet.day());
      if (!sheet.value("links").equals(String.valueOf(links.size()))
          || !sheet.value("root").equals(MerkleTree.root(links))) {
        faults.add(fault(Kind.DAY_CHANGED, day));
      }
      sheet.ends().stream()
          .filter(end -> anchors.stream().noneMatch(anchor -> anchor.holds(end)))
          .forEach(
              end ->
                  faults.add(
                      new EvidenceFault(
                          Kind.ANCHOR_GONE, day, end.chain(), String.valueOf(end.seq()))));
      var file = outside.remove(sheet.day());
      if (file != null && DaySheet.read(file).filter(sheet::equals).isEmpty()) {
        faults.add(fault(Kind.DAY_CHANGED, day));
      }
      previous = sheet.hash();
      expected = sheet.day().plusDays(1);
    }
    outside.keySet().stream()
        .sorted()
        .forEach(day -> faults.add(fault(Kind.DAY_GONE, day.toString())));
    return new Verified(all.size(), faults);
  }

  private static EvidenceFault fault(Kind kind, String day) {
    return new EvidenceFault(kind, day, "", "");
  }
}
