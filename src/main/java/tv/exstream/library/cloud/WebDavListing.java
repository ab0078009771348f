package tv.exstream.library.cloud;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a WebDAV server answers when it is asked what is in a folder.
///
/// Source: RFC 4918 sections 9.1 and 14.
final class WebDavListing {
    private static final String DAV = "DAV:";

    private final XMLStreamReader xml;
    private final List<Entry> entries = new ArrayList<>();
    private String href = "";
    private boolean isFolder;
    private String length = "";
    private String modified = "";
    private String etag = "";

    /// @param href as the server writes it
    /// @param size 0 when it is not said
    /// @param modified the epoch when it is not said
    record Entry(String href, boolean isFolder, long size, Instant modified, String etag) {}

    private WebDavListing(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// In the order of the server; the folder itself is usually among them.
    ///
    /// @throws IllegalArgumentException when it is none
    static List<Entry> read(byte[] text) {
        try {
            var xml = factory().createXMLStreamReader(new ByteArrayInputStream(text));
            var listing = new WebDavListing(xml);
            listing.read();
            return listing.entries;
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("folder is not listed as WebDAV does", e);
        }
    }

    /// Document types are refused, so that nothing expands and nothing else is opened.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void read() throws XMLStreamException {
        boolean begun = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a document type is not read");
            }
            if (event == XMLStreamConstants.START_ELEMENT && DAV.equals(xml.getNamespaceURI())) {
                begun |= xml.getLocalName().equals("multistatus");
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("response")) {
                end();
            }
        }
        if (!begun) {
            throw new XMLStreamException("it is something else");
        }
    }

    private void start(String name) throws XMLStreamException {
        switch (name) {
            case "response" -> {
                href = "";
                isFolder = false;
                length = "";
                modified = "";
                etag = "";
            }
            case "href" -> href = href.isEmpty() ? xml.getElementText().strip() : href;
            case "collection" -> isFolder = true;
            case "getcontentlength" -> length = xml.getElementText().strip();
            case "getlastmodified" -> modified = xml.getElementText().strip();
            case "getetag" -> etag = xml.getElementText().strip();
            default -> {}
        }
    }

    private void end() {
        long size = length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
        entries.add(new Entry(href, isFolder, size, date(), etag));
    }

    private Instant date() {
        try {
            return ZonedDateTime.parse(modified, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }
}
