package tv.exstream.guide;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The programmes of an XMLTV document, as a player that reads it knows them.
public final class ListedProgrammes {
    /// Xmltv.dtd: such as `20260131235959 +0000`.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss Z", Locale.ROOT);

    private ListedProgrammes() {}

    /// One of them.
    ///
    /// @param channel the guide's name of the channel
    public record Listed(String channel, Instant start, Instant stop, String title) {
        /// Whether it is on at `t`.
        public boolean isOn(Instant t) {
            return !t.isBefore(start) && t.isBefore(stop);
        }
    }

    /// In the order of the document.
    public static List<Listed> of(String xmltv) {
        NodeList nodes = parse(xmltv).getElementsByTagName("programme");
        List<Listed> programmes = new ArrayList<>();
        for (int n = 0; n < nodes.getLength(); n++) {
            Element programme = (Element) nodes.item(n);
            programmes.add(
                    new Listed(
                            programme.getAttribute("channel"),
                            time(programme.getAttribute("start")),
                            time(programme.getAttribute("stop")),
                            programme.getElementsByTagName("title").item(0).getTextContent()));
        }
        return programmes;
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text, TIME).toInstant();
    }

    private static Document parse(String xmltv) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xmltv)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("a guide must be XML", e);
        }
    }
}
