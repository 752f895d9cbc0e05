package org.lianxin.inmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.lianxin.attachment.Upload;
import org.lianxin.inmail.IncomingMail.Bounce;
import org.springframework.core.io.ByteArrayResource;

/** Understands a mail. Nothing in it is believed, run or fetched. */
final class MailReader {

  /** Most characters of what a mail says; the rest stays in the mailbox. */
  static final int TEXT = 100_000;

  private static final int TEXT_BYTES = 1 << 20;
  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 200;
  private static final int REASON = 400;

  private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,400})>");
  private static final Pattern BLANK_LINES = Pattern.compile("(?:[ \\t\\u00a0]*\\n){3,}");

  /** What a file is called that has no name. */
  private static final Map<String, String> ENDINGS =
      Map.of("image/jpeg", ".jpg", "image/png", ".png", "application/pdf", ".pdf");

  private final List<String> plain = new ArrayList<>();
  private final List<String> html = new ArrayList<>();
  private final List<Upload> files = new ArrayList<>();
  private final List<InternetHeaders> reported = new ArrayList<>();
  private String reportedId = "";
  private boolean isReport;
  private int parts;

  private MailReader() {}

  /**
   * The mail of these bytes.
   *
   * @throws MessagingException when they are none
   */
  static IncomingMail read(byte[] raw) throws MessagingException, IOException {
    var lenient = new Properties();
    lenient.put("mail.mime.address.strict", "false");
    var message = new MimeMessage(Session.getInstance(lenient), new ByteArrayInputStream(raw));
    return new MailReader().read(message);
  }

  private IncomingMail read(MimeMessage message) throws MessagingException, IOException {
    take(message, 0);
    return new IncomingMail(
        inBrackets(message, "Message-ID").stream().findFirst().orElse(""),
        addresses(message, "From").stream().findFirst().orElse(""),
        HeaderWords.plain(message.getHeader("Subject", null)),
        Stream.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To")
            .flatMap(name -> addresses(message, name).stream())
            .distinct()
            .toList(),
        answers(message),
        isAutomatic(message),
        bounce(message),
        text(),
        List.copyOf(files));
  }

  // Headers

  private static List<String> answers(MimeMessage message) throws MessagingException {
    var references = new ArrayList<>(inBrackets(message, "References"));
    Collections.reverse(references);
    return Stream.concat(inBrackets(message, "In-Reply-To").stream(), references.stream())
        .distinct()
        .toList();
  }

  private static List<String> inBrackets(MimeMessage message, String name)
      throws MessagingException {
    var header = message.getHeader(name, " ");
    return header == null
        ? List.of()
        : ID.matcher(header).results().map(found -> found.group(1)).toList();
  }

  private static List<String> addresses(MimeMessage message, String name) {
    try {
      var header = message.getHeader(name, ",");
      return header == null
          ? List.of()
          : Stream.of(InternetAddress.parseHeader(header, false))
              .map(MailReader::bare)
              .filter(address -> !address.isEmpty())
              .toList();
    } catch (AddressException e) {
      return List.of(); // of no use
    } catch (MessagingException e) {
      throw new IllegalStateException(e); // headers were read already
    }
  }

  private static String bare(Address address) {
    var text = address instanceof InternetAddress internet ? internet.getAddress() : null;
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }

  /** RFC 3834, 5; and what Microsoft's and older programs write in its stead. */
  private static boolean isAutomatic(MimeMessage message) throws MessagingException {
    var submitted = header(message, "Auto-Submitted");
    var precedence = header(message, "Precedence");
    return !submitted.isEmpty() && !submitted.startsWith("no")
        || Stream.of("bulk", "junk", "list", "auto_reply").anyMatch(precedence::equals)
        || !header(message, "X-Auto-Response-Suppress").isEmpty()
            && !header(message, "X-Auto-Response-Suppress").equals("none")
        || !header(message, "X-Autoreply").isEmpty()
        || !header(message, "X-Autorespond").isEmpty()
        || header(message, "Return-Path").equals("<>");
  }

  private static String header(Part part, String name) throws MessagingException {
    var values = part.getHeader(name);
    return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
  }

  // Parts

  private void take(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST || ++parts > MOST_PARTS) {
      throw new MessagingException("too many parts");
    }
    var type = type(part);
    var name = fileName(part);
    var isFile = name != null || header(part, "Content-Disposition").startsWith("attachment");
    if (type.match("multipart/*")) {
      takeAll(part, type, depth);
    } else if (isReport && type.match("message/delivery-status")) {
      reported.addAll(blocks(bytes(part)));
    } else if (isReport && (type.match("message/rfc822") || type.match("text/rfc822-headers"))) {
      takeReported(bytes(part));
    } else if (!isFile && type.match("text/plain")) {
      plain.add(Charsets.text(text(part), type.getParameter("charset")));
    } else if (!isFile && type.match("text/html")) {
      html.add(htmlText(text(part), type.getParameter("charset")));
    } else {
      takeFile(part, type, name);
    }
  }

  private void takeAll(Part part, ContentType type, int depth)
      throws MessagingException, IOException {
    isReport = isReport || type.match("multipart/report");
    var several = several(part);
    var isAlternative = type.match("multipart/alternative");
    int before = plain.size();
    int htmlBefore = html.size();
    for (int i = 0; i < several.getCount(); i++) {
      take(several.getBodyPart(i), depth + 1);
    }
    if (isAlternative && plain.size() > before && !plain.get(before).isBlank()) {
      html.subList(htmlBefore, html.size()).clear(); // the same, once more
    } else if (isAlternative && plain.size() > before) {
      plain.subList(before, plain.size()).clear();
    }
  }

  private static Multipart several(Part part) throws MessagingException, IOException {
    return part.getContent() instanceof Multipart read
        ? read
        : new MimeMultipart(part.getDataHandler().getDataSource());
  }

  private void takeFile(Part part, ContentType type, String name)
      throws MessagingException, IOException {
    var bytes = bytes(part);
    var given =
        name == null
            ? "file-%d%s"
                .formatted(
                    files.size() + 1,
                    ENDINGS.getOrDefault(type.getBaseType().toLowerCase(Locale.ROOT), ""))
            : name;
    files.add(new Upload(given, bytes.length, new ByteArrayResource(bytes)));
  }

  private static byte[] bytes(Part part) throws MessagingException, IOException {
    try (var in = part.getInputStream()) {
      return in.readAllBytes(); // of a mail whose size was checked
    }
  }

  private static byte[] text(Part part) throws MessagingException, IOException {
    try (var in = part.getInputStream()) {
      return in.readNBytes(TEXT_BYTES);
    }
  }

  private static ContentType type(Part part) throws MessagingException {
    var header = part.getContentType();
    try {
      return new ContentType(header == null ? "text/plain" : header);
    } catch (ParseException e) {
      return new ContentType("application", "octet-stream", null);
    }
  }

  private static String fileName(Part part) throws MessagingException {
    var name = HeaderWords.fileName(first(part, "Content-Disposition"));
    if (name == null) {
      name = HeaderWords.fileName(first(part, "Content-Type"));
    }
    if (name == null && part.getFileName() != null) {
      name = HeaderWords.plain(part.getFileName());
    }
    return name == null || name.isBlank() ? null : name;
  }

  private static String first(Part part, String name) throws MessagingException {
    var values = part.getHeader(name);
    return values == null ? null : values[0];
  }

  // What it says

  private String text() {
    var all = String.join("\n\n", plain.stream().allMatch(String::isBlank) ? html : plain);
    var legible =
        all.replace("\r\n", "\n")
            .replace('\r', '\n')
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n\\t]]", "");
    var tidy = BLANK_LINES.matcher(legible).replaceAll("\n\n").strip();
    return tidy.length() <= TEXT ? tidy : tidy.substring(0, TEXT);
  }

  private static String htmlText(byte[] bytes, String charset) throws IOException {
    var page =
        charset == null
            ? Jsoup.parse(new ByteArrayInputStream(bytes), null, "")
            : Jsoup.parse(Charsets.text(bytes, charset));
    page.select("head, script, style, template").remove();
    var text = new StringBuilder();
    page.body().traverse(new Lines(text));
    return text.toString();
  }

  /** Writes what a page shows, a line for what stands in a line. */
  private record Lines(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        var said = words.text();
        text.append(
            text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? said.stripLeading() : said);
      } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
        newLine(element.nameIs("br"));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        newLine(false);
      }
    }

    private void newLine(boolean isAlways) {
      if (isAlways || !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
    }
  }

  // Reports of mail servers

  private Optional<Bounce> bounce(MimeMessage message) {
    var sender = addresses(message, "From").stream().findFirst().orElse("");
    if (reported.isEmpty()) {
      return sender.startsWith("mailer-daemon@") || sender.startsWith("postmaster@")
          ? Optional.of(new Bounce("", true, ""))
          : Optional.empty();
    }
    var recipient =
        reported.stream().filter(block -> value(block, "Action").equals("failed")).findFirst();
    return Optional.of(
        new Bounce(
            reportedId, recipient.isPresent(), recipient.map(MailReader::reason).orElse("")));
  }

  private static String reason(InternetHeaders block) {
    var said =
        (value(block, "Status")
                + " "
                + plainValue(block, "Diagnostic-Code").replaceFirst("(?i)^smtp;\\s*", ""))
            .strip();
    return said.substring(0, Math.min(said.length(), REASON));
  }

  private static String value(InternetHeaders block, String name) {
    return plainValue(block, name).toLowerCase(Locale.ROOT);
  }

  private static String plainValue(InternetHeaders block, String name) {
    return HeaderWords.plain(block.getHeader(name, " "));
  }

  /** A report is blocks of headers, with an empty line between them. */
  private static List<InternetHeaders> blocks(byte[] report) throws MessagingException {
    var blocks = new ArrayList<InternetHeaders>();
    for (var block : new String(report, UTF_8).replace("\r\n", "\n").strip().split("\n{2,}")) {
      blocks.add(new InternetHeaders(new ByteArrayInputStream((block + "\n\n").getBytes(UTF_8))));
    }
    return blocks;
  }

  private void takeReported(byte[] mail) throws MessagingException {
    var header = new InternetHeaders(new ByteArrayInputStream(mail)).getHeader("Message-ID", " ");
    if (header != null) {
      reportedId = ID.matcher(header).results().map(found -> found.group(1)).findFirst().orElse("");
    }
  }
}
