package org.lianxin.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.lianxin.shared.DatabaseFile;
import org.lianxin.shared.RefusedStart;

/**
 * Where the secret key comes from: the environment; else, for the embedded database alone, a file
 * beside the database's, made at the first start; else, for a database in memory, a random key.
 *
 * @param setting what the environment says, may be blank
 * @param database the URL of the database
 */
record KeyPlace(String setting, String database) {

  private static final String IN_MEMORY = "jdbc:h2:mem:";

  /**
   * The secret key; the one that seals first, then another that opens.
   *
   * @param first whether nothing has been sealed in the database yet, so that a new key may be made
   * @throws RefusedStart when there is none
   */
  List<Aead> keys(boolean first) {
    if (!setting.isBlank()) {
      return SecretKey.read(setting, SecretKeyVariable.NAME);
    }
    if (database.startsWith(IN_MEMORY)) {
      return SecretKey.read(fresh(), "");
    }
    var file = file();
    try {
      if (first && Files.notExists(file)) {
        make(file);
      }
      if (Files.notExists(file)) {
        throw gone(file);
      }
      return SecretKey.read(Files.readString(file, US_ASCII), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What holds the key, for a refusal. */
  String name() {
    return setting.isBlank() ? file().toString() : SecretKeyVariable.NAME;
  }

  private Path file() {
    return DatabaseFile.of(database)
        .map(DatabaseFile::keyOf)
        .orElseThrow(SecretKeyVariable::missing);
  }

  private static void make(Path file) throws IOException {
    Files.createFile(file, ownerOnly());
    Files.writeString(file, fresh(), US_ASCII);
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static String fresh() {
    return Base64.getEncoder().encodeToString(Random.randBytes(SecretKey.BYTES));
  }

  private static RefusedStart gone(Path file) {
    return new RefusedStart(
        List.of(
            ("密钥文件 %1$s 不见了,库中已加密的数据打不开,请放回;只是演示的,可删除整个数据文件夹重新开始。"
                    + " The key file %1$s is gone and what the database holds doesn't open: put it back, or delete"
                    + " the data folder to begin a demonstration again.")
                .formatted(file)));
  }
}
