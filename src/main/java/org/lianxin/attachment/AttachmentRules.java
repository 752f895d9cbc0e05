package org.lianxin.attachment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        .filter(type -> !type.isTypeOf(upload))
        .map(type -> reason("content", upload.name(), type.name()));
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
