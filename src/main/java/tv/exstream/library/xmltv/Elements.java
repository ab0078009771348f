package tv.exstream.library.xmltv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Small elements of a guide. Each is read up to and with its end.
final class Elements {
    /// What is longer is cut: no name or description is.
    private static final int LONGEST = 8_192;

    /// More names or pictures than any channel has; arbitrary.
    private static final int MOST = 50;

    private Elements() {}

    /// Goes on to the next element within the one that was entered, or to its end. Words between them mean nothing.
    static boolean hasChild(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT) {
            event = xml.next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    /// What it says, with what elements in it say, without breaks of lines.
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(xml, text);
                default -> {}
            }
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static void append(XMLStreamReader xml, StringBuilder text) {
        int room = Math.max(0, LONGEST - text.length());
        text.append(
                xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
    }

    /// Empty when it has no id.
    static Optional<ListedChannel> channel(XMLStreamReader xml) throws XMLStreamException {
        String id = attribute(xml, "id");
        List<String> names = new ArrayList<>();
        List<String> icons = new ArrayList<>();
        while (hasChild(xml)) {
            switch (xml.getLocalName()) {
                case "display-name" -> add(text(xml), names);
                case "icon" -> {
                    add(attribute(xml, "src"), icons);
                    skip(xml);
                }
                default -> skip(xml);
            }
        }
        return id.isEmpty() ? Optional.empty() : Optional.of(new ListedChannel(id, names, icons));
    }

    static void add(String value, List<String> values) {
        if (!value.isEmpty() && values.size() < MOST) {
            values.add(value);
        }
    }

    /// Empty when it is not there.
    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }
}
