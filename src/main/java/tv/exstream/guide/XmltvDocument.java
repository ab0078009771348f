package tv.exstream.guide;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.guide.GuideEntry.OffAir;
import tv.exstream.guide.GuideEntry.Programme;
import tv.exstream.guide.GuideEntry.Withheld;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;
import tv.exstream.time.TimeRange;

/// One guide as XMLTV, in parts: the head with all channels, then the programmes channel by channel in order of time, each ending
/// where the next one starts, then the end. Thread-safe.
public final class XmltvDocument {
    /// What follows the programmes of the last channel.
    public static final String END = "</tv>\n";

    private final Xmltv xmltv;
    private final String baseUrl;
    private final Outlines outlines;
    private final Descriptions descriptions;
    private final EncodedDescription withheld;

    XmltvDocument(Xmltv xmltv, String baseUrl) {
        this.xmltv = xmltv;
        this.baseUrl = baseUrl;
        outlines = xmltv.guide().outlines();
        withheld = new EncodedDescription(XmltvDescription.ofTitle(xmltv.withheld()));
        descriptions = new Descriptions(programme -> describe(programme, baseUrl));
    }

    private static XmltvDescription describe(Programme programme, String baseUrl) {
        return XmltvDescription.of(Description.of(programme), baseUrl);
    }

    /// Everything before the programmes of the first channel.
    public String head(List<Channel> channels) {
        StringBuilder xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<tv generator-info-name=\"EXStreamTV\">\n");
        channels.forEach(channel -> appendChannel(xml, channel));
        return xml.toString();
    }

    /// Writes the programmes of a channel in UTF-8 and in blocks, so that no more than a few hundred are in memory.
    public void programmes(Channel channel, TimeRange range, OutputStream out) throws IOException {
        Optional<TimeRange> known = since(channel.epoch(), range);
        if (known.isEmpty()) {
            return;
        }
        Utf8 xml = new Utf8(out);
        Programmes programmes = new Programmes(channel, xml);
        try {
            xmltv.guide().forEach(channel, known.get(), outlines, programmes);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        xml.flush();
    }

    /// The range from `epoch` on: before it there was no channel, which is not the same as nothing scheduled.
    private static Optional<TimeRange> since(Instant epoch, TimeRange range) {
        if (!epoch.isAfter(range.start())) {
            return Optional.of(range);
        }
        return epoch.isBefore(range.end())
                ? Optional.of(new TimeRange(epoch, range.end()))
                : Optional.empty();
    }

    /// The number comes first, because Jellyfin takes the first name that is a number as the channel's number; the others are what
    /// Plex and Kodi match by name.
    private void appendChannel(StringBuilder xml, Channel channel) {
        String name = OneLine.of(channel.name());
        xml.append("  <channel id=\"");
        XmlText.append(xml, xmltv.guide().idOf(channel));
        xml.append("\">\n");
        for (String display :
                List.of(channel.number().toString(), name, channel.number() + " " + name)) {
            xml.append("    <display-name>");
            XmlText.append(xml, display);
            xml.append("</display-name>\n");
        }
        channel.logoPath().ifPresent(path -> appendIcon(xml, baseUrl + path));
        xml.append("  </channel>\n");
    }

    private static void appendIcon(StringBuilder xml, String address) {
        xml.append("    <icon src=\"");
        XmlText.append(xml, address);
        xml.append("\"/>\n");
    }

    /// The programmes of one channel. Owned by one thread.
    private final class Programmes implements Guide.Reader {
        private final XmltvProgramme element;
        private final Map<MediaId, Instant> firstAirings = new HashMap<>();
        private final Utf8 xml;

        Programmes(Channel channel, Utf8 xml) {
            this.element = new XmltvProgramme(xmltv.guide().idOf(channel), xmltv.zone());
            this.xml = xml;
        }

        @Override
        public void firstAired(MediaId item, Instant first) {
            firstAirings.put(item, first);
        }

        @Override
        public void read(GuideEntry entry) {
            // XMLTV counts seconds: an entry that lies within one does not exist there.
            if (entry.start().getEpochSecond() == entry.finish().getEpochSecond()) {
                return;
            }
            try {
                append(entry);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// A live source is no repeat of itself.
        private Optional<Instant> firstAired(Programme programme) {
            return programme.item().kind() == MediaKind.LIVE
                    ? Optional.empty()
                    : Optional.ofNullable(firstAirings.get(programme.item().id()));
        }

        private void append(GuideEntry entry) throws IOException {
            switch (entry) {
                case Programme programme ->
                        element.append(
                                xml, programme, descriptions.of(programme), firstAired(programme));
                case Withheld _ -> element.append(xml, entry, withheld, Optional.empty());
                case OffAir _ ->
                        element.append(xml, entry, EncodedDescription.OFF_AIR, Optional.empty());
            }
        }
    }
}
