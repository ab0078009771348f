package tv.exstream.library.title;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tv.exstream.media.Facet;
import tv.exstream.media.Metadata;
import tv.exstream.remark.KeptWord;

/// Reads NFO files as Kodi, Jellyfin and their kin write them. Owned by one thread.
///
/// The files come from anywhere: document types and entities are refused, lengths are bounded, nothing is fetched. Of the text around
/// the element, addresses in catalogues are taken for their ids. A file that breaks off keeps what was read until there.
final class NfoReader {
    private static final Pattern DOCUMENT_TYPE =
            Pattern.compile("<!(?:DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT =
            Pattern.compile("<(movie|tvshow|episodedetails|musicvideo|album|artist)(?=[\\s>])");
    private static final Pattern YEAR = Pattern.compile("\\s*((?:18|19|20)\\d\\d)\\b.*");

    /// A file of one season has some 30 episodes; more than this is no honest file.
    private static final int MOST_ELEMENTS = 100;

    private static final int LONGEST_NAME = 500;

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
            return new Reading(List.of(), KeptWord.NFO_REFUSED.said());
        }
        List<Nfo> elements = new ArrayList<>();
        String warning = "";
        Matcher root = ROOT.matcher(text);
        StringBuilder around = new StringBuilder();
        int from = 0;
        while (elements.size() < MOST_ELEMENTS && root.find(from)) {
            around.append(text, from, root.start());
            String end = "</" + root.group(1) + ">";
            int close = text.indexOf(end, root.end());
            from = close < 0 ? text.length() : close + end.length();
            var texts = new NfoTexts();
            String problem = collect(text.substring(root.start(), from), texts);
            warning = warning.isEmpty() ? problem : warning;
            elements.add(nfo(root.group(1), texts));
        }
        around.append(text, from, text.length());
        return new Reading(identified(elements, CatalogueIds.inAddresses(around)), warning);
    }

    /// With the ids that stand beside the elements, which are those of the first.
    private static List<Nfo> identified(List<Nfo> elements, List<String> ids) {
        if (ids.isEmpty()) {
            return List.copyOf(elements);
        }
        if (elements.isEmpty()) {
            Metadata metadata = Metadata.NONE.with(Facet.GUID, ids);
            return List.of(new Nfo(Nfo.Root.ADDRESSES, "", "", "", -1, -1, 0, "", metadata));
        }
        List<Nfo> identified = new ArrayList<>(elements);
        identified.set(0, elements.getFirst().identified(ids));
        return List.copyOf(identified);
    }

    /// Puts what every wanted child says into `texts`. Answers what is wrong with the element, or nothing.
    private String collect(String element, NfoTexts texts) {
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(element));
            try {
                texts.read(xml);
                return "";
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        }
    }

    private static Nfo nfo(String element, NfoTexts texts) {
        Nfo.Root kind = Nfo.Root.EPISODE;
        for (Nfo.Root root : Nfo.Root.values()) {
            kind = root.element().equals(element) ? root : kind;
        }
        String plot = texts.first("plot");
        return new Nfo(
                kind,
                name(texts.first(kind == Nfo.Root.ARTIST ? "name" : "title")),
                name(texts.first("artist")),
                name(texts.first("showtitle")),
                number(texts.first("season")),
                number(texts.first("episode")),
                year(texts),
                plot.isEmpty() ? texts.first("outline") : plot,
                NfoMetadata.of(texts).with(NfoPictures.of(kind, texts)));
    }

    /// A title in one line.
    static String name(String value) {
        String name = NameText.plain(value).replaceAll("\\s+", " ");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static int number(String value) {
        return value.matches("\\d{1,5}") ? Integer.parseInt(value) : -1;
    }

    private static int year(NfoTexts texts) {
        for (String key : List.of("year", "premiered", "aired", "releasedate")) {
            Matcher year = YEAR.matcher(texts.first(key));
            if (year.matches()) {
                return Integer.parseInt(year.group(1));
            }
        }
        return 0;
    }
}
