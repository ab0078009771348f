package tv.exstream.library.xmltv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tv.exstream.library.packed.Unpacked;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Reads a guide programme by programme, so that one of a gigabyte needs no more memory than a short one. Used once, by one thread.
///
/// Document types are skipped, one that declares entities is refused, nothing is fetched. A guide that breaks off keeps what was read until there.
public final class XmltvReader {
    /// Of the JDK's parser (module java.xml, "Implementation Specific Properties").
    private static final List<String> ENTITY_LIMITS =
            List.of(
                    "jdk.xml.entityExpansionLimit",
                    "jdk.xml.maxGeneralEntitySizeLimit",
                    "jdk.xml.totalEntitySizeLimit");

    private static final String NO_LIMIT = "0";

    private final XmltvOptions options;
    private final Receiver receiver;
    private long channels;
    private long programmes;
    private long outside;
    private long unwanted;
    private long unreadable;

    /// Is told of what a guide lists, in its order.
    ///
    /// @param channels of each channel
    /// @param programmes of each programme that is wanted
    public record Receiver(
            Consumer<ListedChannel> channels, Consumer<ListedProgramme> programmes) {}

    private XmltvReader(XmltvOptions options, Receiver receiver) {
        this.options = options;
        this.receiver = receiver;
    }

    /// @param guide plain or packed; not closed
    /// @throws ProblemException INVALID_VALUE when it is no guide at all, or too long, in which case the receiver may have been told of some
    public static XmltvSummary read(InputStream guide, XmltvOptions options, Receiver receiver)
            throws IOException {
        InputStream text = Unpacked.of(guide, options.mostBytes());
        return new XmltvReader(options, receiver).read(new MendedXml(DeclaredText.of(text)));
    }

    private XmltvSummary read(MendedXml text) throws IOException {
        XMLStreamReader xml = guide(text);
        try {
            elements(xml);
            xml.close();
            return summary(Optional.empty());
        } catch (XMLStreamException e) {
            throwIfNotOfText(e);
            return summary(Optional.of(reason(e)));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without document types nothing expands, but each ampersand of a guide counts as an
        // entity.
        ENTITY_LIMITS.forEach(limit -> factory.setProperty(limit, NO_LIMIT));
        return factory;
    }

    /// Reads up to the root.
    private static XMLStreamReader guide(MendedXml text) throws IOException {
        String root = "";
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(text);
            while (root.isEmpty() && xml.hasNext()) {
                root = xml.next() == XMLStreamConstants.START_ELEMENT ? xml.getLocalName() : "";
            }
            if (root.equals("tv")) {
                return xml;
            }
        } catch (XMLStreamException e) {
            throwIfNotOfText(e);
            throw new ProblemException(
                    Problem.INVALID_VALUE, "guide must be XMLTV: " + reason(e), e);
        }
        throw new ProblemException(
                Problem.INVALID_VALUE,
                "guide must be XMLTV, whose root is <tv>: <%s>".formatted(root));
    }

    /// Up to the end of the root; what comes after it is not looked at.
    private void elements(XMLStreamReader xml) throws XMLStreamException {
        while (Elements.hasChild(xml)) {
            switch (xml.getLocalName()) {
                case "channel" -> channel(xml);
                case "programme" -> programme(xml);
                default -> Elements.skip(xml);
            }
        }
    }

    private void channel(XMLStreamReader xml) throws XMLStreamException {
        Optional<ListedChannel> channel = Elements.channel(xml);
        channels += channel.isPresent() ? 1 : 0;
        channel.ifPresent(receiver.channels());
    }

    private void programme(XMLStreamReader xml) throws XMLStreamException {
        var slot = ProgrammeSlot.of(xml);
        if (!slot.isReadable()) {
            unreadable++;
            Elements.skip(xml);
        } else if (!slot.isWithin(options.window())) {
            outside++;
            Elements.skip(xml);
        } else if (!options.channels().test(slot.channel())) {
            unwanted++;
            Elements.skip(xml);
        } else {
            Optional<ListedProgramme> programme =
                    new ProgrammeElement(slot, options.language()).read(xml);
            programmes += programme.isPresent() ? 1 : 0;
            unreadable += programme.isPresent() ? 0 : 1;
            programme.ifPresent(receiver.programmes());
        }
    }

    private XmltvSummary summary(Optional<String> defect) {
        return new XmltvSummary(channels, programmes, unwanted, outside, unreadable, defect);
    }

    private static void throwIfNotOfText(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException failure) {
            throw failure;
        }
    }

    private static String reason(XMLStreamException e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
