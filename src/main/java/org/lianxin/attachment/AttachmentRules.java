package org.lianxin.attachment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianxin.attachment.AttachmentRows.Held;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * What a file has to be before it is attached: of a type that is taken, by its name and by its
 * content, and no larger than allowed. Photos are kept as {@link PhotoFile} says.
 */
@Component
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentRules {

  private final AttachmentSettings settings;

  AttachmentRules(AttachmentSettings settings) {
    this.settings = settings;
  }

  /**
   * Why these files cannot be attached to a case together with what it has; empty when they can.
   */
  List<Reason> faults(List<Upload> uploads, int already, long alreadyBytes) {
    return Stream.concat(
            uploads.stream().flatMap(upload -> fault(upload).stream()),
            bounds(uploads, already, alreadyBytes).stream())
        .toList();
  }

  /** Why the case has no room for these files beside what it has; empty when it has. */
  private List<Reason> bounds(List<Upload> uploads, int already, long alreadyBytes) {
    var bytes = alreadyBytes + uploads.stream().mapToLong(Upload::size).sum();
    return Stream.of(
            Rule.unless(
                already + uploads.size() <= settings.most(),
                Attachments.FIELD,
                "attachment.too-many",
                String.valueOf(settings.most())),
            Rule.unless(
                bytes <= settings.perCase().toBytes(),
                Attachments.FIELD,
                "attachment.case-full",
                size(settings.perCase().toBytes())))
        .flatMap(Optional::stream)
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
    if (AttachmentType.isHeic(upload)) {
      return Optional.of(reason("heic", upload.name()));
    }
    var claimed = AttachmentType.claimedBy(upload.name());
    if (claimed.isEmpty()) {
      return Optional.of(reason("type", upload.name(), types()));
    }
    return claimed
        .filter(type -> !type.isTypeOf(upload) || AttachmentType.isWebp(upload) && isHuge(upload))
        .map(type -> reason("content", upload.name(), type.name()));
  }

  private static boolean isHuge(Upload webp) {
    try {
      return PhotoFile.pixels(webp.bytes()) > PhotoFile.MOST_PIXELS;
    } catch (IOException broken) {
      return true;
    }
  }

  /**
   * Files as they are kept. It takes seconds where there are photos, so nothing should be locked.
   *
   * @throws Refusal at {@link Attachments#FIELD} when they cannot be added to what is held
   */
  List<Upload> kept(List<Upload> uploads, Held held) {
    refuse(faults(uploads, held.files(), held.bytes()));
    return uploads.stream().map(this::kept).toList();
  }

  /**
   * Looks once more, with everything locked, whether there is room.
   *
   * @param kept as {@link #kept(List, Held)} gives them
   * @throws Refusal at {@link Attachments#FIELD} when there is none by now
   */
  void requireRoom(List<Upload> kept, Held held) {
    refuse(bounds(kept, held.files(), held.bytes()));
  }

  private static void refuse(List<Reason> faults) {
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
  }

  /**
   * A file as it is kept: a photo as JPEG, and without what a phone notes in it about itself and
   * the place.
   *
   * @throws Refusal at {@link Attachments#FIELD} when the photo turns out to be broken
   */
  Upload kept(Upload upload) {
    try {
      return AttachmentType.isWebp(upload)
          ? upload.as(".jpg", PhotoFile.jpegOf(upload.bytes()))
          : AttachmentType.claimedBy(upload.name()).filter(AttachmentType.JPG::equals).isPresent()
              ? new Upload(upload.name(), PhotoFile.withoutNotes(upload.bytes()))
              : upload;
    } catch (IOException broken) {
      var claimed = AttachmentType.claimedBy(upload.name()).orElseThrow();
      throw new Refusal(List.of(reason("content", upload.name(), claimed.name())));
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
