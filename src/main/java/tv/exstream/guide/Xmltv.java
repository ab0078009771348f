package tv.exstream.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.time.TimeRange;

/// Writes a guide as XMLTV: all channels first, then the programmes channel by channel in order of time, each ending where the
/// next one starts. The same timelines give the same bytes. Thread-safe.
public final class Xmltv {
    private final Guide guide;

    public Xmltv(Guide guide) {
        this.guide = guide;
    }

    /// Writes the document piece by piece; no more than a few hundred programmes are in memory.
    public void write(List<Channel> channels, TimeRange range, Appendable out) throws IOException {
        try {
            StringBuilder xml = new StringBuilder();
            xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            xml.append("<tv generator-info-name=\"EXStreamTV\">\n");
            channels.forEach(channel -> appendChannel(xml, channel));
            out.append(xml);
            Outlines outlines = guide.outlines();
            Descriptions descriptions = new Descriptions(XmltvProgramme::of);
            for (Channel channel : channels) {
                Programmes programmes = new Programmes(channel, descriptions, out);
                since(channel.epoch(), range)
                        .ifPresent(
                                known ->
                                        guide.forEach(channel, known, outlines, programmes::write));
            }
            out.append("</tv>\n");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
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
    private static void appendChannel(StringBuilder xml, Channel channel) {
        String name = OneLine.of(channel.name());
        xml.append("  <channel id=\"");
        XmlText.append(xml, channel.guideId());
        xml.append("\">\n");
        for (String display :
                List.of(channel.number().toString(), name, channel.number() + " " + name)) {
            xml.append("    <display-name>");
            XmlText.append(xml, display);
            xml.append("</display-name>\n");
        }
        xml.append("  </channel>\n");
    }

    /// The programmes of one channel. Owned by one thread.
    private static final class Programmes {
        private final String channelId;
        private final Descriptions descriptions;
        private final Appendable out;
        private final StringBuilder xml = new StringBuilder(1_024);

        Programmes(Channel channel, Descriptions descriptions, Appendable out) {
            this.channelId = channel.guideId();
            this.descriptions = descriptions;
            this.out = out;
        }

        void write(GuideEntry entry) {
            // XMLTV counts seconds: an entry that lies within one does not exist there.
            if (isWithinASecond(entry)) {
                return;
            }
            xml.setLength(0);
            XmltvProgramme.append(xml, channelId, entry.range(), children(entry));
            try {
                out.append(xml);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String children(GuideEntry entry) {
            return switch (entry) {
                case GuideEntry.Programme programme -> descriptions.of(programme.item());
                case GuideEntry.OffAir _ -> XmltvProgramme.OFF_AIR;
            };
        }

        private static boolean isWithinASecond(GuideEntry entry) {
            Instant start = entry.start();
            return start.getEpochSecond() == entry.finish().getEpochSecond();
        }
    }
}
