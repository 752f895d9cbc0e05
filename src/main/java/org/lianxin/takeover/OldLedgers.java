package org.lianxin.takeover;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianxin.directory.Body;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sealer;
import org.lianxin.shared.spreadsheet.Cells;
import org.lianxin.shared.spreadsheet.FileReader;
import org.lianxin.shared.spreadsheet.RawSheet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

  private static final int MOST_BYTES = 10 << 20;
  private static final int LONGEST_NAME = 200;

  /** So many different words of a state are asked for. */
  private static final int MOST_WORDS = 40;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19[89]|20[0-4])\\d(?!\\d)");
  private static final Pattern OPEN_STILL = Pattern.compile("未|正在|办理中|处理中|在办|待|跟踪|列入|计划|暂缓|挂账|推进");

  private final FileRows files;
  private final MappingRows mappings;
  private final RecordRows records;
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
      Layout layout,
      Headings headings,
      OldScope scope,
      Directory directory,
      Sealer sealer,
      Clock clock) {
    this.files = files;
    this.mappings = mappings;
    this.records = records;
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
   * @param fresh how many rows become records
   * @param known how many are there already
   * @param years how many of the fresh ones each year has
   * @param leftOut the lines that are no rows, or stay out by their state
   * @param faults why nothing of it is taken; empty when all of it can be
   */
  record Outcome(
      int fresh,
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
    return new Mapping(mapping.columns(), !isSaid, mapping.year(), words(sheet, mapping));
  }

  /** The year in the title, the sheet's name or the file's. */
  private static Integer year(Opened opened) {
    return Stream.of(opened.sheet().caption(), opened.sheet().name(), opened.file().fileName())
        .map(YEAR::matcher)
        .flatMap(found -> found.results().map(result -> Integer.valueOf(result.group())))
        .findFirst()
        .orElse(null);
  }

  /** The words in the column of the state, with what was said of them or what we take them for. */
  static Map<String, OldStanding> words(OldSheet sheet, Mapping mapping) {
    var words = new LinkedHashMap<String, OldStanding>();
    mapping
        .column(OldField.STATE, sheet)
        .ifPresent(
            column ->
                sheet.lines().stream()
                    .filter(line -> line.own().size() > 1)
                    .map(line -> line.at(column.position()))
                    .filter(String.class::isInstance)
                    .map(Cells::shown)
                    .filter(word -> !column.isTitle(word))
                    .distinct()
                    .limit(MOST_WORDS)
                    .forEach(
                        word ->
                            words.put(
                                word,
                                Objects.requireNonNullElseGet(
                                    mapping.words().get(word), () -> guess(word)))));
    return words;
  }

  private static OldStanding guess(String word) {
    return OPEN_STILL.matcher(word).find() ? OldStanding.LEFT_OUT : OldStanding.CLOSED;
  }

  /**
   * Says what {@link #take} would do, and does nothing.
   *
   * @throws Refusal when the mapping lacks what each row needs
   */
  @Transactional(readOnly = true)
  Outcome examine(Opened opened, Mapping mapping) {
    return plan(opened, mapping).outcome();
  }

  /** The rows that are to be added, with their keys, and what is to be said of all. */
  private record Plan(List<OldRow> rows, List<String> keys, Outcome outcome) {}

  private Plan plan(Opened opened, Mapping mapping) {
    var read = OldRows.of(opened.sheet(), mapping, LocalDate.now(clock));
    if (read.rows().size() > MOST_ROWS) {
      throw Refusal.of("file", "takeover.file.rows", String.valueOf(MOST_ROWS));
    }
    var file = opened.file();
    var keys = read.rows().stream().map(row -> key(file.office(), row)).toList();
    var known = records.known(file.office(), keys);
    var lines = records.knownLines(file.office(), file.sha256(), opened.sheet().name());
    var fresh = new ArrayList<OldRow>();
    var freshKeys = new ArrayList<String>();
    var years = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
    for (int i = 0; i < keys.size(); i++) {
      var row = read.rows().get(i);
      if (!known.contains(keys.get(i)) && !lines.contains(row.line())) {
        fresh.add(row);
        freshKeys.add(keys.get(i));
        years.merge(row.year(), 1, Integer::sum);
      }
    }
    var outcome =
        new Outcome(
            fresh.size(), read.rows().size() - fresh.size(), years, read.leftOut(), read.faults());
    return new Plan(fresh, freshKeys, outcome);
  }

  /**
   * What tells a row from the others of its office. It is hashed with a key, for it may hold who
   * raised it.
   */
  private String key(String office, OldRow row) {
    return sealer.fingerprint(office + "\n" + String.join("\n", row.identity()));
  }

  /**
   * Takes over what is new in the file, and keeps the file no longer; nothing when there is a
   * fault.
   *
   * @throws Refusal when the mapping lacks what each row needs, or somebody else takes over the
   *     same rows at the same time
   */
  Outcome take(Opened opened, Mapping mapping, Person by) {
    var plan = plan(opened, mapping);
    if (plan.outcome().isRefused()) {
      return plan.outcome();
    }
    var file = opened.file();
    if (!plan.rows().isEmpty()) {
      var batch =
          records.begin(
              file,
              opened.sheet().name(),
              mappings.written(mapping),
              plan.rows().size(),
              plan.outcome().known(),
              plan.outcome().leftOut().size(),
              by.login());
      var area = directory.body(file.office()).map(Body::area).orElseThrow();
      try {
        records.add(batch, file.office(), area, plan.rows(), plan.keys());
      } catch (DuplicateKeyException atTheSameTime) {
        throw Refusal.of("", "takeover.at-once");
      }
    }
    files.delete(file.id(), by.login());
    return plan.outcome();
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
