package tv.exstream.guide;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/// Checks XMLTV as strictly as the strictest reader: the content models of xmltv.dtd 1.2 that we use, and what players need beyond
/// them. `live` is allowed although the DTD has no such element. Reads a stream, so that documents of any length can be checked.
final class StrictXmltv extends DefaultHandler {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss Z", Locale.ROOT);

    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)item \\d+");
    private static final Pattern ONE_LINE = Pattern.compile("\\S+( \\S+)*");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

    /// Children in the order of the DTD; what ends with a plus is needed, with a star may come several times.
    private static final Map<String, List<String>> CHILDREN =
            Map.of(
                    "tv", List.of("channel*", "programme*"),
                    "channel", List.of("display-name+", "icon*", "url*"),
                    "programme",
                            List.of(
                                    "title+",
                                    "sub-title*",
                                    "desc*",
                                    "credits",
                                    "date",
                                    "category*",
                                    "keyword*",
                                    "language",
                                    "orig-language",
                                    "length",
                                    "icon*",
                                    "url*",
                                    "country*",
                                    "episode-num*",
                                    "video",
                                    "audio",
                                    "previously-shown",
                                    "premiere",
                                    "last-chance",
                                    "new",
                                    "live",
                                    "subtitles*",
                                    "rating*",
                                    "star-rating*",
                                    "review*",
                                    "image*"),
                    "credits", List.of("director*", "actor*", "writer*"),
                    "rating", List.of("value+", "icon*"),
                    "star-rating", List.of("value+", "icon*"));

    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.ofEntries(
                    Map.entry("tv", Set.of("generator-info-name")),
                    Map.entry("channel", Set.of("id")),
                    Map.entry("programme", Set.of("start", "stop", "channel")),
                    Map.entry("title", Set.of("lang")),
                    Map.entry("sub-title", Set.of("lang")),
                    Map.entry("desc", Set.of("lang")),
                    Map.entry("category", Set.of("lang")),
                    Map.entry("actor", Set.of("role")),
                    Map.entry("icon", Set.of("src")),
                    Map.entry("episode-num", Set.of("system")),
                    Map.entry("previously-shown", Set.of("start", "channel")),
                    Map.entry("rating", Set.of("system")),
                    Map.entry("star-rating", Set.of("system")),
                    Map.entry("image", Set.of("type")));

    /// What the text of an episode number must be, by system.
    private static final Map<String, Predicate<String>> NUMBERS =
            Map.of(
                    "onscreen", Pattern.compile("(S\\d{2,})?E\\d{2,}").asMatchPredicate(),
                    "xmltv_ns", Pattern.compile("\\d*\\.\\d+\\.").asMatchPredicate(),
                    "dd_progid", Pattern.compile("(EP|SH|MV)\\d{8}\\.\\d{4}").asMatchPredicate());

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<String> findings = new ArrayList<>();
    private final Set<String> channels = new HashSet<>();
    private final Map<String, Instant> reached = new HashMap<>();
    private String lastChannel = "";
    private int programmes;

    private static final class Open {
        private final String name;
        private final Attributes attributes;
        private final List<String> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(String name, Attributes attributes) {
            this.name = name;
            this.attributes = attributes;
        }
    }

    /// What one document was found to be.
    ///
    /// @param findings everything that is wrong; empty when nothing is
    record Report(List<String> findings, int programmes) {}

    static Report check(InputStream xml) {
        try {
            StrictXmltv checker = new StrictXmltv();
            SAXParser parser = SAXParserFactory.newDefaultInstance().newSAXParser();
            // Its limits are smaller than a guide.
            parser.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
            parser.setProperty("jdk.xml.totalEntitySizeLimit", "0");
            parser.parse(xml, checker);
            return new Report(checker.findings, checker.programmes);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("a guide must be XML", e);
        }
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (!open.isEmpty()) {
            open.element().children.add(name);
        }
        open.push(new Open(name, new AttributesImpl(attributes)));
        for (int i = 0; i < attributes.getLength(); i++) {
            boolean known =
                    ATTRIBUTES.getOrDefault(name, Set.of()).contains(attributes.getQName(i));
            expect(known, "no attribute " + attributes.getQName(i), name);
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        open.element().text.append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) {
        Open element = open.pop();
        checkChildren(element);
        String text = element.text.toString();
        switch (name) {
            case "channel" ->
                    expect(channels.add(id(element, "id")), "an id of its own", id(element, "id"));
            case "programme" -> checkProgramme(element);
            case "title", "sub-title", "display-name", "category", "director", "actor", "writer" ->
                    expect(ONE_LINE.matcher(text).matches(), "one line in " + name, text);
            case "date" -> expect(text.matches("\\d{4}(\\d{4})?"), "a date", text);
            case "icon" -> expect(isAddress(id(element, "src")), "an address", id(element, "src"));
            case "image" -> expect(isAddress(text), "an address", text);
            case "episode-num" ->
                    expect(NUMBERS.get(id(element, "system")).test(text), "a number", text);
            default -> {}
        }
        if (name.equals("title")) {
            expect(!PLACEHOLDER.matcher(text).matches(), "a title", text);
        }
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    private void checkProgramme(Open element) {
        programmes++;
        String channel = id(element, "channel");
        Instant start = OffsetDateTime.parse(id(element, "start"), TIME).toInstant();
        Instant stop = OffsetDateTime.parse(id(element, "stop"), TIME).toInstant();
        expect(channels.contains(channel), "a channel that is declared before", channel);
        expect(start.isBefore(stop), "start before stop", id(element, "start"));
        Instant before = reached.put(channel, stop);
        expect(before == null || channel.equals(lastChannel), "programmes by channel", channel);
        expect(before == null || before.equals(start), "no gap or overlap", id(element, "start"));
        lastChannel = channel;
        boolean both =
                element.children.contains("new") && element.children.contains("previously-shown");
        expect(!both, "either new or previously-shown", id(element, "start"));
    }

    /// The names of the children must be in order.
    private void checkChildren(Open element) {
        List<String> model = CHILDREN.getOrDefault(element.name, List.of());
        int at = 0;
        for (String wanted : model) {
            String name = wanted.replaceAll("[+*]", "");
            int from = at;
            while (at < element.children.size() && element.children.get(at).equals(name)) {
                at++;
            }
            expect(at > from || !wanted.endsWith("+"), "a " + name, element.name);
            boolean many = !wanted.equals(name);
            expect(many || at - from <= 1, "one " + name, element.name);
        }
        expect(at == element.children.size(), "the order of the DTD", element.children.toString());
    }

    private static String id(Open element, String attribute) {
        return String.valueOf(element.attributes.getValue(attribute));
    }

    private void expect(boolean holds, String wanted, String found) {
        if (!holds && findings.size() < 20) {
            findings.add("wanted %s: %s".formatted(wanted, found));
        }
    }
}
