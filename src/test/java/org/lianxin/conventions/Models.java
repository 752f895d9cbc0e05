package org.lianxin.conventions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The processes, decisions and forms of one deployment. */
public record Models(
    List<String> files,
    List<Model<BpmnModelInstance>> processes,
    List<Model<DmnModelInstance>> decisions,
    List<Model<JsonNode>> forms) {

  private static final List<String> FOLDERS = List.of("processes", "dmn", "forms");

  /**
   * A file and what is in it.
   *
   * @param file the path below the project, with slashes
   */
  public record Model<T>(String file, T content) {

    /** The module: the folder between kind and file; empty when the file lies elsewhere. */
    public String module() {
      var parts = file.split("/");
      return parts.length == 3 ? parts[1] : "";
    }

    /** The file's name without folder and ending. */
    public String name() {
      return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }
  }

  /** The texts of all model files below this folder, by path. */
  public static Map<String, String> texts(Path project) {
    var texts = new TreeMap<String, String>();
    for (var folder : FOLDERS) {
      if (!Files.isDirectory(project.resolve(folder))) {
        continue;
      }
      try (Stream<Path> files = Files.walk(project.resolve(folder))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          texts.put(project.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  /** Reads the models; a file that is no valid BPMN, DMN or JSON fails here. */
  public static Models of(Map<String, String> texts) {
    return new Models(
        List.copyOf(texts.keySet()),
        read(texts, ".bpmn", text -> Bpmn.readModelFromStream(stream(text))),
        read(texts, ".dmn", text -> Dmn.readModelFromStream(stream(text))),
        read(texts, ".form", Models::json));
  }

  private static <T> List<Model<T>> read(
      Map<String, String> texts, String ending, Function<String, T> reader) {
    return texts.entrySet().stream()
        .filter(text -> text.getKey().endsWith(ending))
        .map(text -> new Model<>(text.getKey(), reader.apply(text.getValue())))
        .toList();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
