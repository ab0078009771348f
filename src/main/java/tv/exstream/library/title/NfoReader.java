package tv.exstream.library.title;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads NFO files as Kodi, Jellyfin and their kin write them. Owned by one thread.
///
/// The files come from anywhere: document types and entities are refused, lengths are bounded, nothing is fetched. Web addresses
/// and other text around the element are ignored. A file that breaks off keeps what was read until there.
final class NfoReader {
    private static final Pattern DOCUMENT_TYPE =
            Pattern.compile("<!(?:DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT =
            Pattern.compile("<(movie|tvshow|episodedetails|musicvideo)(?=[\\s>])");
    private static final Pattern YEAR = Pattern.compile("\\s*((?:18|19|20)\\d\\d)\\b.*");

    private static final Set<String> WANTED =
            Set.of(
                    "title",
                    "artist",
                    "showtitle",
                    "season",
                    "episode",
                    "year",
                    "premiered",
                    "aired",
                    "releasedate",
                    "plot",
                    "outline",
                    "genre",
                    "tag",
                    "country",
                    "studio",
                    "network",
                    "style",
                    "mood",
                    "actor/name",
                    "director",
                    "credits",
                    "writer",
                    "album",
                    "albumartist",
                    "track",
                    "mpaa",
                    "uniqueid");

    /// Of one element; more than the values of a facet that are kept.
    private static final int MOST_TEXTS = 200;

    /// A file of one season has some 30 episodes; more than this is no honest file.
    private static final int MOST_ELEMENTS = 100;

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_PLOT = 10_000;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    NfoReader() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver(
                (_, system, _, _) -> {
                    throw new XMLStreamException("external content is refused: " + system);
                });
    }

    /// What was read, and why it is not all; the warning is empty when it is.
    record Reading(List<Nfo> elements, String warning) {}

    Reading read(byte[] bytes) {
        String text = NfoText.of(bytes);
        if (DOCUMENT_TYPE.matcher(text).find()) {
            return new Reading(List.of(), "document types and entities are refused");
        }
        List<Nfo> elements = new ArrayList<>();
        String warning = "";
        Matcher root = ROOT.matcher(text);
        int from = 0;
        while (elements.size() < MOST_ELEMENTS && root.find(from)) {
            String end = "</" + root.group(1) + ">";
            int close = text.indexOf(end, root.end());
            from = close < 0 ? text.length() : close + end.length();
            Map<String, List<String>> values = new HashMap<>();
            String problem = collect(text.substring(root.start(), from), values);
            warning = warning.isEmpty() ? problem : warning;
            elements.add(nfo(root.group(1), values));
        }
        return new Reading(List.copyOf(elements), warning);
    }

    /// Puts what every wanted child says into `values`. Answers what is wrong with the element, or nothing.
    private String collect(String element, Map<String, List<String>> values) {
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(element));
            try {
                readChildren(xml, values);
                return "";
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        }
    }

    private static void readChildren(XMLStreamReader xml, Map<String, List<String>> values)
            throws XMLStreamException {
        Deque<String> open = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open.addLast(name(xml));
                    text.setLength(0);
                    append(text, prefix(xml));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        append(text, xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    put(open, text.toString().strip(), values);
                    open.removeLast();
                    text.setLength(0);
                }
                default -> {
                    // comments and the like say nothing
                }
            }
        }
    }

    private static String name(XMLStreamReader xml) {
        return xml.getLocalName().toLowerCase(Locale.ROOT);
    }

    /// An id is nothing without the catalogue it is from.
    private static String prefix(XMLStreamReader xml) {
        String catalogue = xml.getAttributeValue(null, "type");
        return name(xml).equals("uniqueid") && catalogue != null ? catalogue + ":" : "";
    }

    private static void put(Deque<String> open, String text, Map<String, List<String>> values) {
        String path = open.stream().skip(1).collect(Collectors.joining("/"));
        if (WANTED.contains(path) && !text.isEmpty()) {
            List<String> texts = values.computeIfAbsent(path, _ -> new ArrayList<>());
            if (texts.size() < MOST_TEXTS) {
                texts.add(text);
            }
        }
    }

    private static void append(StringBuilder text, String more) {
        int room = LONGEST_PLOT - text.length();
        text.append(more, 0, Math.clamp(room, 0, more.length()));
    }

    private static Nfo nfo(String element, Map<String, List<String>> values) {
        Nfo.Root kind = Nfo.Root.EPISODE;
        for (Nfo.Root root : Nfo.Root.values()) {
            kind = root.element().equals(element) ? root : kind;
        }
        String plot = first("plot", values);
        return new Nfo(
                kind,
                name(first("title", values)),
                name(first("artist", values)),
                name(first("showtitle", values)),
                number(first("season", values)),
                number(first("episode", values)),
                year(values),
                plot.isEmpty() ? first("outline", values) : plot,
                NfoMetadata.of(values));
    }

    private static String first(String name, Map<String, List<String>> values) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    private static String name(String value) {
        String name = NameText.plain(value).replaceAll("\\s+", " ");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static int number(String value) {
        return value.matches("\\d{1,5}") ? Integer.parseInt(value) : -1;
    }

    private static int year(Map<String, List<String>> values) {
        for (String key : List.of("year", "premiered", "aired", "releasedate")) {
            Matcher year = YEAR.matcher(first(key, values));
            if (year.matches()) {
                return Integer.parseInt(year.group(1));
            }
        }
        return 0;
    }
}
