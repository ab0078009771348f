package tv.exstream.web.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/// The users' documents of `docs/`, as HTML. Each is written once. Thread-safe.
final class Manual {
    /// Where the build has put them.
    static final String FOLDER = "/help/";

    /// The document that lists the others.
    static final String INDEX = "README";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,60}");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    private final Map<String, Chapter> written = new ConcurrentHashMap<>();

    /// One document.
    ///
    /// @param title its first heading
    /// @param html the whole of it; what is HTML in the document is text here
    record Chapter(String title, String html) {}

    /// What there is to read about.
    Chapter index() {
        return written.computeIfAbsent(INDEX, name -> read(name, "help/").orElseThrow());
    }

    /// @param name of its file, without its ending
    Optional<Chapter> chapter(String name) {
        Chapter known = written.get(name);
        if (known != null || !NAME.matcher(name).matches()) {
            return Optional.ofNullable(known);
        }
        Optional<Chapter> read = read(name, "");
        read.ifPresent(chapter -> written.put(name, chapter));
        return read;
    }

    /// @param way from the page of this document to the pages of the others
    private static Optional<Chapter> read(String name, String way) {
        return text(name)
                .map(
                        text -> {
                            Node document = PARSER.parse(text);
                            var ways = new ManualLinks(way);
                            document.accept(ways);
                            return new Chapter(ManualHeadings.title(document), html(document));
                        });
    }

    /// The first heading of a document.
    static Optional<String> title(String name) {
        return text(name).map(text -> ManualHeadings.title(PARSER.parse(text)));
    }

    private static String html(Node document) {
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(_ -> new ManualHeadings())
                .build()
                .render(document);
    }

    private static Optional<String> text(String name) {
        try (@Nullable InputStream file = Manual.class.getResourceAsStream(FOLDER + name + ".md")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
