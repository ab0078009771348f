package tv.exstream.web.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The texts of pages as their files have them.
final class TextFiles {
    static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path MESSAGES = RESOURCES.resolve("messages");
    private static final String ENDING = ".properties";

    private TextFiles() {}

    /// The areas, such as `guide`.
    static List<String> areas() {
        return under(MESSAGES, ENDING).stream()
                .map(file -> file.getFileName().toString().replace(ENDING, ""))
                .filter(name -> !name.contains("_"))
                .toList();
    }

    /// The texts of an area.
    ///
    /// @param suffix empty for English, `_de` for German
    static Map<String, String> texts(String area, String suffix) {
        Properties read = new Properties();
        try (Reader file = Files.newBufferedReader(MESSAGES.resolve(area + suffix + ENDING))) {
            read.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }

    /// Every English text.
    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        areas().forEach(area -> all.putAll(texts(area, "")));
        return all;
    }

    static List<Path> templates() {
        return under(RESOURCES.resolve("templates"), ".html");
    }

    static List<Path> scripts() {
        return under(RESOURCES.resolve("static/ui"), ".js");
    }

    static List<Path> pages() {
        return under(Path.of("src/main/java/tv/exstream/web/ui"), ".java");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> under(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
