import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks this evidence pack: java Verify.java. 核对本证据包：java Verify.java。
 *
 * <p>It needs a JDK of 17 or newer, no network and nothing of Lianxin. What it checks is told in
 * README.txt.
 */
public class Verify {

  private static final List<String> FAULTS = new ArrayList<>();
  private static Path pack;

  public static void main(String[] args) throws Exception {
    pack = args.length > 0 ? Path.of(args[0]) : Path.of("");
    int files = manifest();
    var links = links();
    var rows = rows(links);
    var keys = days(links);
    int signatures = signatures();
    System.out.printf(
        "文件 files %d，存证 links %d，记录 rows %d（另有 withheld %d），签名 signatures %d%n",
        files, links.size(), rows[0], rows[1], signatures);
    keys.forEach(
        (day, sheet) ->
            System.out.printf("日单 day sheet %s: %s%n", day, sheet));
    if (keys.size() == 0) {
      System.out.println("尚无日单：次日零时三十分后再取一次。 No day sheet yet: fetch the pack again tomorrow.");
    }
    if (FAULTS.isEmpty()) {
      System.out.println("核对无误。请将以上日单校验值与纸质或外存的日单对照。");
      System.out.println(
          "All is as it was sealed. Compare the hashes above with the sheets kept outside.");
    } else {
      FAULTS.forEach(fault -> System.out.println("不符 FAULT: " + fault));
      System.exit(1);
    }
  }

  private static int manifest() throws Exception {
    int count = 0;
    for (var line : lines("manifest.txt")) {
      var file = line.substring(66);
      if (!Files.exists(pack.resolve(file))) {
        FAULTS.add(file + " 缺失 is missing");
      } else if (!sha256(Files.readAllBytes(pack.resolve(file))).equals(line.substring(0, 64))) {
        FAULTS.add(file + " 被改动 was changed");
      }
      count++;
    }
    return count;
  }

  /** A link: its hash, and the rows that it lists. */
  private record Link(String hash, String day, List<String> rows) {}

  private static TreeMap<Integer, Link> links() throws Exception {
    var links = new TreeMap<Integer, Link>();
    var previous = "0".repeat(64);
    for (int seq = 1; Files.exists(file(seq)); seq++) {
      var text = Files.readString(file(seq));
      var values = values(text);
      if (!String.valueOf(seq).equals(values.get("seq"))
          || !previous.equals(values.get("previous"))) {
        FAULTS.add(file(seq) + " 与上一节接不上 does not follow from the one before");
      }
      previous = sha256(text.getBytes(StandardCharsets.UTF_8));
      links.put(
          seq,
          new Link(
              previous,
              values.getOrDefault("sealed_at", "").split("T")[0],
              values.getOrDefault("rows", "").lines().toList()));
    }
    return links;
  }

  private static Path file(int seq) {
    return pack.resolve("proof/links/%05d.txt".formatted(seq));
  }

  private static int[] rows(TreeMap<Integer, Link> links) throws Exception {
    var latest = new HashMap<String, String>();
    for (var link : links.values()) {
      for (var row : link.rows()) {
        int end = row.lastIndexOf(' ');
        latest.put(row.substring(0, end), row.substring(end + 1));
      }
    }
    int shown = 0;
    int withheld = 0;
    for (var line : lines("proof/rows.txt")) {
      var file = line.substring(0, line.indexOf(' '));
      var place = line.substring(line.indexOf(' ') + 1);
      if (file.equals("withheld")) {
        withheld++;
      } else {
        shown++;
        var hash = sha256(Files.readAllBytes(pack.resolve("proof/" + file)));
        if (!hash.substring(0, 40).equals(latest.get(place))) {
          FAULTS.add(file + " 与存证不一致 is not as it was sealed");
        }
      }
    }
    return new int[] {shown, withheld};
  }

  private static Map<String, String> days(TreeMap<Integer, Link> links) throws Exception {
    var sheets = new LinkedHashMap<String, String>();
    for (var line : lines("proof/paths.txt")) {
      var words = line.split(" ");
      var link = links.get(Integer.parseInt(words[0]));
      var day = words[1];
      var file = Files.readString(pack.resolve("proof/days/lianxin-" + day + ".txt"));
      int end = file.indexOf("signing_key=");
      var text = file.substring(0, end);
      if (!sheets.containsKey(day)) {
        var value = file.substring(file.indexOf("signature=") + 10).lines().findFirst().orElse("");
        var key = file.substring(file.indexOf("-----BEGIN"));
        if (!verifies(key, text.getBytes(StandardCharsets.UTF_8), value)) {
          FAULTS.add("日单 day sheet " + day + " 签名不真实 has no genuine signature");
        }
        sheets.put(day, sha256(text.getBytes(StandardCharsets.UTF_8)));
      }
      var hash = node("00" + link.hash());
      for (int i = 2; i < words.length; i++) {
        var beside = words[i].substring(1);
        hash = node("01" + (words[i].charAt(0) == 'L' ? beside + hash : hash + beside));
      }
      if (!day.equals(link.day()) || !hash.equals(values(text).get("root"))) {
        FAULTS.add("第" + words[0] + "节 link " + words[0] + " 不在日单内 is not under the sheet of " + day);
      }
    }
    return sheets;
  }

  private static int signatures() throws Exception {
    var folder = pack.resolve("signatures");
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    int count = 0;
    try (var all = Files.list(folder)) {
      for (var statement : all.filter(f -> f.toString().endsWith(".statement")).toList()) {
        var name = statement.toString().replaceAll("\\.statement$", "");
        var text = Files.readAllBytes(statement);
        var value = Files.readString(Path.of(name + ".signature")).strip();
        if (!verifies(Files.readString(Path.of(name + ".key.pem")), text, value)) {
          FAULTS.add(statement + " 签名不真实 has no genuine signature");
        }
        var content = Path.of(name + ".content");
        if (Files.exists(content)
            && !sha256(Files.readAllBytes(content))
                .equals(values(new String(text, StandardCharsets.UTF_8)).get("content_sha256"))) {
          FAULTS.add(content + " 不是所签的内容 is not what was signed");
        }
        count++;
      }
    }
    return count;
  }

  private static boolean verifies(String pem, byte[] text, String value) {
    try {
      var key = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
      var verifying = Signature.getInstance("Ed25519");
      verifying.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
      verifying.update(text);
      return verifying.verify(Base64.getDecoder().decode(value));
    } catch (Exception e) {
      return false;
    }
  }

  /** The values of a text of lines "name=length:value". */
  private static Map<String, String> values(String text) {
    var values = new HashMap<String, String>();
    for (int at = 0; at < text.length(); ) {
      int equals = text.indexOf('=', at);
      int colon = text.indexOf(':', equals);
      if (equals < 0 || colon < 0) {
        break;
      }
      int end = colon + 1 + Integer.parseInt(text.substring(equals + 1, colon));
      values.put(text.substring(at, equals), text.substring(colon + 1, end));
      at = end + 1;
    }
    return values;
  }

  private static List<String> lines(String file) throws Exception {
    return Files.readAllLines(pack.resolve(file));
  }

  private static String node(String hex) throws Exception {
    return sha256(HexFormat.of().parseHex(hex));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
