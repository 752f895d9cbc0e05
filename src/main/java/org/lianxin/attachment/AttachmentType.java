package org.lianxin.attachment;

import static java.util.stream.Collectors.joining;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What may be attached to a case: pictures and papers that every office computer opens and that run
 * nothing. Old binary files of Word, Excel and PowerPoint and files with macros may not; those of
 * WPS may.
 */
public enum AttachmentType {
  /** A photo. */
  JPG("image/jpeg", "jpg", "jpeg", "jfif"),
  /** A picture of a screen. */
  PNG("image/png", "png"),
  /** A photo as some phones and browsers save it; it is kept as {@link #JPG}. */
  WEBP("image/webp", "webp"),
  /** A scanned or printed paper. */
  PDF("application/pdf", "pdf"),
  /** A paper in the national format (GB/T 33190). */
  OFD("application/ofd", "ofd"),
  /** A text. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  /** A list. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  /** A text of WPS. */
  WPS("application/wps-office.wps", "wps"),
  /** A list of WPS. */
  ET("application/wps-office.et", "et"),
  /** Slides of WPS. */
  DPS("application/wps-office.dps", "dps");

  /** How an office file begins; the names of its parts tell which kind it is. */
  private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

  /** A photo as phones of Apple and others take it, which no decoder that we may ship opens. */
  private static final Set<String> HEIC =
      Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence");

  private static final List<String> HEIC_ENDINGS = List.of(".heic", ".heif", ".hif");

  /** How an old binary office file begins, that of WPS too ([MS-CFB] 2.2). */
  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private static final String PARTS = "[Content_Types].xml";

  /** Where macros are: those of Office, and those in JavaScript of WPS. */
  private static final List<String> MACROS = List.of("vbaProject.bin", "JDEData.bin");

  /** The same in a compound file ([MS-OVBA] 2.2.1). */
  private static final List<String> COMPOUND_MACROS = List.of("_VBA_PROJECT", "JDEData");

  private static final String OFD_MAIN = "OFD.xml";
  private static final String OFD_NAMES = "http://www.ofdspec.org/";

  /** No paper has more parts, and no main part its namespace further down. */
  private static final int MOST_PARTS = 10_000;

  private static final int FIRST_LINES = 4096;

  private final String mediaType;
  private final List<String> endings;

  AttachmentType(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  /** As it is told to a browser. */
  public String mediaType() {
    return mediaType;
  }

  /** The type that the ending of a file's name claims. */
  static Optional<AttachmentType> claimedBy(String fileName) {
    var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(type -> type.endings.contains(ending)).findFirst();
  }

  /**
   * All that a browser may offer to choose: {@code image/jpeg,image/png,.jpg,.jpeg}. JPEG comes
   * first, by its media type: a phone or Mac of Apple hands over that in HEIC's stead.
   */
  public static String accepted() {
    return Stream.concat(
            Stream.of(JPG.mediaType, PNG.mediaType),
            Stream.of(values()).flatMap(type -> type.endings.stream()).map(ending -> "." + ending))
        .collect(joining(","));
  }

  /** Whether a file is a photo in HEIC, by its name or, whatever the name, by its content. */
  static boolean isHeic(Upload upload) {
    var name = upload.name().toLowerCase(Locale.ROOT);
    return HEIC_ENDINGS.stream().anyMatch(name::endsWith) || HEIC.contains(contentOf(upload));
  }

  /** Whether a file is a photo in WebP by its content; many are called JPG. */
  static boolean isWebp(Upload upload) {
    return contentOf(upload).equals(WEBP.mediaType);
  }

  /**
   * Whether a file is of this type, by its name and its content; an office file has no macros.
   * Nothing in it is drawn or run, and nothing unpacked but the first lines of an OFD.
   */
  public boolean isTypeOf(Upload upload) {
    return claimedBy(upload.name()).filter(this::equals).isPresent() && isContentOf(upload);
  }

  private boolean isContentOf(Upload upload) {
    try {
      return switch (this) {
        case JPG -> contentOf(upload).equals(mediaType) || isWebp(upload);
        case PNG, WEBP, PDF -> contentOf(upload).equals(mediaType);
        case OFD -> isArchive(upload) && isZip(upload, AttachmentType::isOfd);
        case DOCX -> isOffice(upload, "word/document.xml");
        case XLSX -> isOffice(upload, "xl/workbook.xml");
        case WPS -> isCompound(upload, "WordDocument") || isOffice(upload, "word/document.xml");
        case ET -> isCompound(upload, "Workbook") || isOffice(upload, "xl/workbook.xml");
        case DPS ->
            isCompound(upload, "PowerPoint Document") || isOffice(upload, "ppt/presentation.xml");
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the first bytes say it is. */
  private static String contentOf(Upload upload) {
    try (var in = new BufferedInputStream(upload.content().getInputStream())) {
      return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isArchive(Upload upload) {
    return ARCHIVES.contains(contentOf(upload));
  }

  private static boolean isOffice(Upload upload, String main) throws IOException {
    return isArchive(upload)
        && isZip(
            upload,
            zip ->
                zip.getEntry(PARTS) != null
                    && zip.getEntry(main) != null
                    && zip.stream()
                        .map(ZipEntry::getName)
                        .noneMatch(it -> MACROS.stream().anyMatch(it::endsWith)));
  }

  private static boolean isOfd(ZipFile zip) throws IOException {
    var main = zip.getEntry(OFD_MAIN);
    if (main == null) {
      return false;
    }
    try (var in = zip.getInputStream(main)) {
      return new String(in.readNBytes(FIRST_LINES), StandardCharsets.UTF_8).contains(OFD_NAMES);
    }
  }

  /**
   * Whether it is a compound file with this stream and no macros: the names in its directory are
   * UTF-16, and a project of macros can have no other name.
   */
  private static boolean isCompound(Upload upload, String main) {
    var bytes = upload.bytes();
    if (!Arrays.equals(
        COMPOUND, 0, COMPOUND.length, bytes, 0, Math.min(COMPOUND.length, bytes.length))) {
      return false;
    }
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.contains(wide(main))
        && COMPOUND_MACROS.stream().map(AttachmentType::wide).noneMatch(text::contains);
  }

  /** The bytes of a name in UTF-16, each as a character. */
  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  @FunctionalInterface
  private interface Look {

    boolean at(ZipFile zip) throws IOException;
  }

  /**
   * Whether it is an archive in which this is found, by its table of contents. Only a file on the
   * disk lets us read that without unpacking what stands before it.
   */
  private static boolean isZip(Upload upload, Look look) throws IOException {
    var copy = Files.createTempFile("lianxin", ".zip");
    try (var in = upload.content().getInputStream()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      try (var zip = new ZipFile(copy.toFile(), StandardCharsets.UTF_8)) {
        return zip.size() <= MOST_PARTS && look.at(zip);
      }
    } catch (ZipException | EOFException | IllegalArgumentException noArchive) {
      return false;
    } finally {
      Files.delete(copy);
    }
  }
}
