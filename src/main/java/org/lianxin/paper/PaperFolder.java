package org.lianxin.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.ClassPathResource;

/**
 * Where templates and fonts are. A file in the office's folder stands for ours of the same name; a
 * font there, {@code fonts/fangsong.ttf}, is known to the templates by its file's name, and writes
 * what no font before it can.
 *
 * @param folder the office's own, or empty
 */
@ConfigurationProperties("lianxin.papers")
record PaperFolder(String folder) {

  private static final String OURS = "papers/";
  private static final String FONTS = "fonts";
  private static final String ENDING = ".ttf";

  /** See {@code papers/fonts/README.md}. */
  private static final List<String> OUR_FONTS =
      List.of(FONTS + "/song.ttf", FONTS + "/rare.ttf", FONTS + "/emoji.ttf");

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

  /** The fonts: ours in the order in which they are asked for a letter, then the office's own. */
  List<PaperFont> fonts() {
    var fonts = new LinkedHashMap<String, PaperFont>();
    OUR_FONTS.forEach(font -> fonts.put(font, font(font, PaperFont.OURS)));
    var own = own(FONTS);
    if (Files.isDirectory(own)) {
      try (var files = Files.newDirectoryStream(own, "*" + ENDING)) {
        for (var file : files) {
          var font = FONTS + "/" + file.getFileName();
          fonts.put(font, font(font, Files.getLastModifiedTime(file).toMillis()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The folder of fonts can't be read: " + own, e);
      }
    }
    return List.copyOf(fonts.values());
  }

  private PaperFont font(String name, long stamp) {
    return new PaperFont(family(Path.of(name)), stamp, () -> open(name));
  }

  private static String family(Path font) {
    var name = font.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  private Path own(String name) {
    return folder.isBlank() ? Path.of("") : Path.of(folder, name);
  }
}
