package org.lianxin.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * What a file has to be before it is attached: of a type that is taken, by its name and by its
 * content, and no larger than allowed. Nothing in it is unpacked, drawn or run.
 */
@Component
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentRules {

  /** How an office file begins; the names of its parts tell which kind it is. */
  private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

  private static final String PARTS = "[Content_Types].xml";
  private static final String MACROS = "vbaProject.bin";

  private final AttachmentSettings settings;

  AttachmentRules(AttachmentSettings settings) {
    this.settings = settings;
  }

  /**
   * Why these files cannot be attached to a case together with what it has; empty when they can.
   */
  List<Reason> faults(List<Upload> uploads, int already, long alreadyBytes) {
    var ofEach = uploads.stream().flatMap(upload -> fault(upload).stream());
    var bytes = alreadyBytes + uploads.stream().mapToLong(Upload::size).sum();
    return Stream.of(
            ofEach,
            already + uploads.size() > settings.most()
                ? Stream.of(reason("too-many", String.valueOf(settings.most())))
                : Stream.<Reason>empty(),
            bytes > settings.perCase().toBytes()
                ? Stream.of(reason("case-full", size(settings.perCase().toBytes())))
                : Stream.<Reason>empty())
        .flatMap(reasons -> reasons)
        .toList();
  }

  private Optional<Reason> fault(Upload upload) {
    if (upload.size() == 0) {
      return Optional.of(reason("empty", upload.name()));
    }
    if (upload.size() > settings.largest().toBytes()) {
      return Optional.of(
          reason(
              "too-large", upload.name(), size(upload.size()), size(settings.largest().toBytes())));
    }
    var claimed = AttachmentType.claimedBy(upload.name());
    if (claimed.isEmpty()) {
      return Optional.of(reason("type", upload.name(), types()));
    }
    return claimed
        .filter(type -> !holds(upload, type))
        .map(type -> reason("content", upload.name(), type.name()));
  }

  private static boolean holds(Upload upload, AttachmentType type) {
    try {
      return switch (type) {
        case JPG, PNG, PDF -> found(upload).equals(type.mediaType());
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

  private static Reason reason(String what, Object... values) {
    return Reason.of(Attachments.FIELD, "attachment." + what, values);
  }

  private static String size(long bytes) {
    return Attachment.readable(bytes);
  }

  private static String types() {
    return Stream.of(AttachmentType.values()).map(Enum::name).collect(Collectors.joining("/"));
  }
}
