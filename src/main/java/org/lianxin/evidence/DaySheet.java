package org.lianxin.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lianxin.shared.CanonicalText;
import org.lianxin.shared.SigningKeys.Signature;

/**
 * 日单: what was sealed on a day, signed by the installation. Kept outside, on paper or as a file, it
 * shows that nothing of that day and of the days before it was taken out or written anew.
 *
 * @param text what is signed, as {@link #text}
 * @param signature over it
 */
public record DaySheet(String text, Signature signature) {

  /** Who signs the sheets; no person's login has a colon in it. */
  static final String SIGNER = "lianxin:day";

  /** The end of the signed text in the file. */
  private static final String KEY = "signing_key=";

  private static final Pattern FILE =
      Pattern.compile(
          "(?s)(?<text>.*?)" + KEY + "(?<key>[0-9a-f]{64})\\Rsignature=(?<signature>\\S{88})\\R.*");

  private static final Pattern VALUE = Pattern.compile("(?s)(?<name>\\w+)=(?<length>\\d+):");

  /**
   * The text of a sheet, which anybody can write again.
   *
   * @param previous the hash of the sheet before; zeros for the first
   * @param links how many links were made on the day
   * @param root the root of the hash tree over their hashes, by subject and number
   * @param ends the ends of other chains, when the day was closed
   */
  static String text(
      LocalDate day, String previous, int links, String root, List<Anchor.End> ends) {
    return new CanonicalText()
        .with("day", day)
        .with("previous", previous)
        .with("links", links)
        .with("root", root)
        .with("ends", ends.stream().map(DaySheet::line).collect(Collectors.joining("\n")))
        .toString();
  }

  private static String line(Anchor.End end) {
    return end.chain() + " " + end.seq() + " " + end.hash();
  }

  /** A value of the text by its name; empty when there is none. */
  public String value(String name) {
    var found = VALUE.matcher(text);
    for (int at = 0; found.find(at) && found.start() == at; ) {
      int end = found.end() + Integer.parseInt(found.group("length"));
      if (end > text.length()) {
        return "";
      }
      if (found.group("name").equals(name)) {
        return text.substring(found.end(), end);
      }
      at = end + 1;
      if (at > text.length()) {
        return "";
      }
    }
    return "";
  }

  /** The day. */
  public LocalDate day() {
    return LocalDate.parse(value("day"));
  }

  /** The ends of other chains when the day was closed. */
  public List<Anchor.End> ends() {
    return value("ends")
        .lines()
        .map(line -> line.split(" "))
        .map(words -> new Anchor.End(words[0], Long.parseLong(words[1]), words[2]))
        .toList();
  }

  /** The hash of the text, which the next day's sheet repeats. */
  public String hash() {
    return CanonicalText.sha256(text);
  }

  byte[] bytes() {
    return text.getBytes(UTF_8);
  }

  /** Reads a file that {@link #file} wrote; empty when it is none. */
  static Optional<DaySheet> read(String file) {
    var read = FILE.matcher(file);
    return read.matches()
        ? Optional.of(
            new DaySheet(
                read.group("text"), new Signature(read.group("key"), read.group("signature"))))
        : Optional.empty();
  }

  /**
   * The sheet as a file.
   *
   * @param publicKey the key that verifies it, in PEM
   */
  String file(String publicKey) {
    return text + KEY + signature.key() + "\nsignature=" + signature.value() + "\n" + publicKey;
  }

  static String fileName(LocalDate day) {
    return "lianxin-" + day + ".txt";
  }
}
