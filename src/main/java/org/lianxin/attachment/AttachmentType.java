package org.lianxin.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
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
 * nothing. Old binary office files and files with macros may not.
 */
public enum AttachmentType {
  /** A photo. */
  JPG("image/jpeg", "jpg", "jpeg"),
  /** A picture of a screen. */
  PNG("image/png", "png"),
  /** A scanned or printed paper. */
  PDF("application/pdf", "pdf"),
  /** A text. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  /** A list. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

  /** How an office file begins; the names of its parts tell which kind it is. */
  private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

  private static final String PARTS = "[Content_Types].xml";
  private static final String MACROS = "vbaProject.bin";

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

  /** All endings, for a browser's choice of files: {@code .jpg,.jpeg,.png}. */
  public static String accepted() {
    return String.join(
        ",",
        Stream.of(values())
            .flatMap(type -> type.endings.stream())
            .map(ending -> "." + ending)
            .toList());
  }

  /**
   * Whether a file is of this type, by its name and its content; an office file has no macros.
   * Nothing in it is unpacked, drawn or run.
   */
  public boolean isTypeOf(Upload upload) {
    return claimedBy(upload.name()).filter(this::equals).isPresent() && isContentOf(upload);
  }

  private boolean isContentOf(Upload upload) {
    try {
      return switch (this) {
        case JPG, PNG, PDF -> found(upload).equals(mediaType);
        case DOCX -> ARCHIVES.contains(found(upload)) && hasPart(upload, "word/document.xml");
        case XLSX -> ARCHIVES.contains(found(upload)) && hasPart(upload, "xl/workbook.xml");
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the first bytes say it is. */
  private static String found(Upload upload) throws IOException {
    try (var in = new BufferedInputStream(upload.content().getInputStream())) {
      return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
    }
  }

  /**
   * Whether it is an office file with this main part and no macros, by its table of contents. Only
   * a file on the disk lets us read that without unpacking what stands before it.
   */
  private static boolean hasPart(Upload upload, String main) throws IOException {
    var copy = Files.createTempFile("lianxin", ".zip");
    try (var in = upload.content().getInputStream()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      try (var zip = new ZipFile(copy.toFile(), StandardCharsets.UTF_8)) {
        return zip.getEntry(PARTS) != null
            && zip.getEntry(main) != null
            && zip.stream().map(ZipEntry::getName).noneMatch(name -> name.endsWith(MACROS));
      }
    } catch (ZipException | IllegalArgumentException noArchive) {
      return false;
    } finally {
      Files.delete(copy);
    }
  }
}
