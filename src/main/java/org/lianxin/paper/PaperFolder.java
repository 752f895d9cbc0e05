package org.lianxin.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.ClassPathResource;

/**
 * Where templates and fonts are. A file in the office's folder stands for ours of the same name; a
 * font there, {@code fonts/fangsong.ttf}, is known to the templates by its file's name.
 *
 * @param folder the office's own, or empty
 */
@ConfigurationProperties("lianxin.papers")
record PaperFolder(String folder) {

  private static final String OURS = "papers/";
  private static final String FONTS = "fonts";
  private static final String ENDING = ".ttf";

  /** Rare characters too; see {@code papers/fonts/README.md}. */
  private static final String SONG = FONTS + "/song.ttf";

  private static final String EMOJI = FONTS + "/emoji.ttf";

  /** The bytes of a template or font. */
  InputStream open(String name) {
    try {
      var own = own(name);
      return Files.isRegularFile(own)
          ? Files.newInputStream(own)
          : new ClassPathResource(OURS + name).getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException("There is no template or font " + name, e);
    }
  }

  /** The fonts by the name that a template calls them. */
  Map<String, Supplier<InputStream>> fonts() {
    var fonts = new TreeMap<String, Supplier<InputStream>>();
    fonts.put(family(Path.of(SONG)), () -> open(SONG));
    fonts.put(family(Path.of(EMOJI)), () -> open(EMOJI));
    var own = own(FONTS);
    if (Files.isDirectory(own)) {
      try (var files = Files.newDirectoryStream(own, "*" + ENDING)) {
        files.forEach(
            file -> fonts.put(family(file), () -> open(FONTS + "/" + file.getFileName())));
      } catch (IOException e) {
        throw new UncheckedIOException("The folder of fonts can't be read: " + own, e);
      }
    }
    return fonts;
  }

  private static String family(Path font) {
    var name = font.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  private Path own(String name) {
    return folder.isBlank() ? Path.of("") : Path.of(folder, name);
  }
}
