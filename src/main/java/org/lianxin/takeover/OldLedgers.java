package org.lianxin.takeover;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianxin.directory.Body;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sealer;
import org.lianxin.spreadsheet.FileReader;
import org.lianxin.spreadsheet.RawSheet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 旧台账转入: a file is uploaded, laid on our fields, tried, and taken over as a whole or not at all. A
 * row that is there already adds nothing, so the same file may come again (rule
 * old-ledger-as-a-whole).
 */
@Service
@Transactional
class OldLedgers {

  /** The most rows of a file. */
  static final int MOST_ROWS = 5_000;

  /** The most rows that still run: all of them become cases in one transaction. */
  private static final int MOST_RUNNING = 200;

  private static final int MOST_BYTES = 10 << 20;
  private static final int LONGEST_NAME = 200;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19[89]|20[0-4])\\d(?!\\d)");

  private final FileRows files;
  private final MappingRows mappings;
  private final RecordRows records;
  private final RunningCases running;
  private final OpeningFirst opening;
  private final Layout layout;
  private final Headings headings;
  private final OldScope scope;
  private final Directory directory;
  private final Sealer sealer;
  private final Clock clock;

  OldLedgers(
      FileRows files,
      MappingRows mappings,
      RecordRows records,
      RunningCases running,
      OpeningFirst opening,
      Layout layout,
      Headings headings,
      OldScope scope,
      Directory directory,
      Sealer sealer,
      Clock clock) {
    this.files = files;
    this.mappings = mappings;
    this.records = records;
    this.running = running;
    this.opening = opening;
    this.layout = layout;
    this.headings = headings;
    this.scope = scope;
    this.directory = directory;
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * A file with one of its sheets.
   *
   * @param sheets the names of all that are not empty
   */
  record Opened(WaitingFile file, List<String> sheets, OldSheet sheet) {}

  /**
   * What a file does or would do.
   *
   * @param fresh how many rows are taken over
   * @param running how many of them become demands, for they still run
   * @param known how many are there already
   * @param years how many of the fresh ones each year has
   * @param leftOut the lines that are no rows, or stay out by their state
   * @param faults why nothing of it is taken; empty when all of it can be
   */
  record Outcome(
      int fresh,
      int running,
      int known,
      Map<Integer, Integer> years,
      List<LeftOut> leftOut,
      List<OldFault> faults) {

    public boolean isRefused() {
      return !faults.isEmpty();
    }
  }

  /**
   * Keeps an uploaded file for who uploaded it, and returns its number.
   *
   * @param office the code of one of his offices; null for the only one
   * @throws Refusal when it is no spreadsheet, too large, or he has no such office
   */
  long upload(String office, String name, byte[] content, Person by) {
    var own = scope.offices(by);
    var whose =
        own.stream()
            .map(Body::code)
            .filter(code -> office == null || office.isEmpty() || code.equals(office))
            .findFirst()
            .orElseThrow(() -> Refusal.of("office", "takeover.office"));
    if (content.length > MOST_BYTES) {
      throw Refusal.of("file", "takeover.file.size", MOST_BYTES >> 20);
    }
    if (sheets(name, content).isEmpty()) {
      throw Refusal.of("file", "takeover.file.empty");
    }
    var shown = name.substring(Math.max(0, name.length() - LONGEST_NAME));
    return files.add(by.login(), whose, shown, sha256(content), content);
  }

  /** The files that wait for this person. */
  @Transactional(readOnly = true)
  List<WaitingFile> waiting(Person by) {
    return files.of(by.login());
  }

  /**
   * A file that waits for this person; empty when there is none.
   *
   * @param sheet the name of a sheet; null for the one with most lines
   * @param head where its headings stand; null to look for them
   * @throws Refusal when there are no headings
   */
  @Transactional(readOnly = true)
  Optional<Opened> open(long id, String sheet, Head head, Person by) {
    return files.find(id, by.login()).map(file -> opened(file, sheet, head));
  }

  private Opened opened(WaitingFile file, String wanted, Head head) {
    var sheets = sheets(file.fileName(), files.content(file));
    var sheet =
        sheets.stream()
            .filter(one -> one.name().equals(wanted))
            .findFirst()
            .or(() -> sheets.stream().max(Comparator.comparingInt(one -> one.lines().size())))
            .orElseThrow(() -> Refusal.of("file", "takeover.file.empty"));
    return new Opened(file, sheets.stream().map(RawSheet::name).toList(), layout.of(sheet, head));
  }

  private static List<RawSheet> sheets(String name, byte[] content) {
    return FileReader.read(name, content).stream()
        .filter(sheet -> !sheet.lines().isEmpty())
        .toList();
  }

  /** Drops a file that waits for this person. */
  void giveUp(long id, Person by) {
    files.delete(id, by.login());
  }

  /** The mappings of the file's office. */
  @Transactional(readOnly = true)
  List<KeptMapping> kept(Opened opened) {
    return mappings.of(opened.file().office());
  }

  /** What we propose for a sheet: the last mapping that fits, or what its headings say. */
  @Transactional(readOnly = true)
  Mapping propose(Opened opened) {
    return kept(opened).stream()
        .map(KeptMapping::mapping)
        .filter(mapping -> mapping.fits(opened.sheet()))
        .findFirst()
        .orElseGet(() -> byHeadings(opened));
  }

  private Mapping byHeadings(Opened opened) {
    var sheet = opened.sheet();
    var mapping = new Mapping(headings.proposed(sheet), false, year(opened), Map.of());
    boolean isSaid =
        Stream.of(OldField.STATE, OldField.CLOSED_ON, OldField.ANSWERED_ON)
            .anyMatch(field -> mapping.column(field, sheet).isPresent());
    return new Mapping(mapping.columns(), !isSaid, mapping.year(), OldStates.of(sheet, mapping));
  }

  /** The year in the title, the sheet's name or the file's. */
  private static Integer year(Opened opened) {
    return Stream.of(opened.sheet().caption(), opened.sheet().name(), opened.file().fileName())
        .map(YEAR::matcher)
        .flatMap(found -> found.results().map(result -> Integer.valueOf(result.group())))
        .findFirst()
        .orElse(null);
  }

  /**
   * Says what {@link #take} would do: does it, and takes it back. So the rules that refuse a
   * running case are the very ones that it meets later.
   *
   * @throws Refusal when the mapping lacks what each row needs
   */
  Outcome examine(Opened opened, Mapping mapping, Person by) {
    var outcome = takeNew(opened, mapping, by);
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return outcome;
  }

  /**
   * Takes over what is new in the file, and keeps the file no longer; nothing when there is a
   * fault.
   *
   * @throws Refusal when the mapping lacks what each row needs, or somebody else takes over the
   *     same rows at the same time
   */
  Outcome take(Opened opened, Mapping mapping, Person by) {
    var outcome = takeNew(opened, mapping, by);
    if (outcome.isRefused()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    } else {
      files.delete(opened.file().id(), by.login());
    }
    return outcome;
  }

  private Outcome takeNew(Opened opened, Mapping mapping, Person by) {
    var read = OldRows.of(opened.sheet(), mapping, LocalDate.now(clock));
    if (read.rows().size() > MOST_ROWS) {
      throw Refusal.of("file", "takeover.file.rows", String.valueOf(MOST_ROWS));
    }
    var fresh = fresh(opened, read.rows());
    var running = fresh.keySet().stream().filter(row -> row.standing().isRunning()).toList();
    if (running.size() > MOST_RUNNING) {
      throw Refusal.of("file", "takeover.file.running", String.valueOf(MOST_RUNNING));
    }
    opening.check(running.size());
    var cases = new HashMap<Integer, String>();
    for (var row : running) {
      try {
        cases.put(row.line(), this.running.take(row, opened.file().office(), by));
      } catch (Refusal refusal) {
        read.refuse(row, refusal);
      }
    }
    var years = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
    fresh.keySet().forEach(row -> years.merge(row.year(), 1, Integer::sum));
    var outcome =
        new Outcome(
            fresh.size(),
            running.size(),
            read.rows().size() - fresh.size(),
            years,
            read.leftOut(),
            read.faults());
    if (!outcome.isRefused() && !fresh.isEmpty()) {
      add(opened, mapping, fresh, cases, outcome, by);
    }
    return outcome;
  }

  /** The rows that are not there yet, with their keys. */
  private Map<OldRow, String> fresh(Opened opened, List<OldRow> rows) {
    var file = opened.file();
    var keys = rows.stream().map(row -> key(file.office(), row)).toList();
    var known = records.known(file.office(), keys);
    var lines = records.knownLines(file.office(), file.sha256(), opened.sheet().name());
    var fresh = new LinkedHashMap<OldRow, String>();
    for (int i = 0; i < keys.size(); i++) {
      if (!known.contains(keys.get(i)) && !lines.contains(rows.get(i).line())) {
        fresh.put(rows.get(i), keys.get(i));
      }
    }
    return fresh;
  }

  /**
   * What tells a row from the others of its office. It is hashed with a key, for it may hold who
   * raised it.
   */
  private String key(String office, OldRow row) {
    return sealer.fingerprint(office + "\n" + String.join("\n", row.identity()));
  }

  private void add(
      Opened opened,
      Mapping mapping,
      Map<OldRow, String> fresh,
      Map<Integer, String> cases,
      Outcome outcome,
      Person by) {
    var file = opened.file();
    var batch =
        records.begin(
            file,
            opened.sheet().name(),
            mappings.written(mapping),
            outcome.fresh(),
            outcome.known(),
            outcome.leftOut().size(),
            by.login());
    var area = directory.body(file.office()).map(Body::area).orElseThrow();
    try {
      records.add(batch, file.office(), area, fresh, cases);
    } catch (DuplicateKeyException atTheSameTime) {
      throw Refusal.of("", "takeover.at-once");
    }
  }

  /** Keeps a mapping for the file's office under a name. */
  void keep(Opened opened, String name, Mapping mapping, Person by) {
    var plain = name.strip();
    if (plain.length() > Mapping.NAME) {
      throw Refusal.of("name", "takeover.mapping.name", String.valueOf(Mapping.NAME));
    }
    mappings.keep(opened.file().office(), plain, mapping, by.login());
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
