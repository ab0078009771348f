package tv.exstream.guide;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;

/// Writes `programme` elements of one channel. Immutable.
final class XmltvProgramme {
    private static final byte[] START = Utf8.of("  <programme start=\"");
    private static final byte[] STOP = Utf8.of("\" stop=\"");
    private static final byte[] END = Utf8.of("  </programme>\n");
    private static final byte[] PREVIOUSLY = Utf8.of("    <previously-shown start=\"");
    private static final byte[] PREVIOUSLY_END = Utf8.of("\"/>\n");
    private static final byte[] PREMIERE = Utf8.of("    <premiere/>\n");
    private static final byte[] NEW = Utf8.of("    <new/>\n");
    private static final byte[] EAST = Utf8.of(" +");
    private static final byte[] WEST = Utf8.of(" -");
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;

    private final byte[] channel;
    private final ZoneId zone;

    /// @param channelId as it stands in the document
    /// @param zone that times are written in, with their offset
    XmltvProgramme(String channelId, ZoneId zone) {
        this.channel = Utf8.of("\" channel=\"" + XmlText.of(channelId) + "\">\n");
        this.zone = zone;
    }

    /// @param firstAired when its item first aired on the channel; empty when that is not known
    void append(Utf8 xml, GuideEntry entry, EncodedDescription about, Optional<Instant> firstAired)
            throws IOException {
        appendTime(xml.append(START), entry.start());
        appendTime(xml.append(STOP), entry.finish());
        xml.append(channel);
        about.appendBefore(xml);
        if (firstAired.isPresent()) {
            appendNovelty(xml, entry, firstAired.get());
        }
        about.appendAfter(xml);
        xml.append(END);
    }

    private void appendNovelty(Utf8 xml, GuideEntry entry, Instant first) throws IOException {
        if (first.isBefore(entry.start())) {
            appendTime(xml.append(PREVIOUSLY), first);
            xml.append(PREVIOUSLY_END);
        } else if (entry instanceof GuideEntry.Programme(_, Outline item, _, _)) {
            if (isPremiere(item)) {
                xml.append(PREMIERE);
            }
            xml.append(NEW);
        }
    }

    /// A film, or the first episode of a show or season.
    private static boolean isPremiere(Outline item) {
        return item.kind() == MediaKind.MOVIE
                || (item.kind() == MediaKind.EPISODE && item.title().episode() == 1);
    }

    /// `20260328120000 +0000`, the second in which the instant lies.
    private void appendTime(Utf8 xml, Instant instant) throws IOException {
        ZoneOffset offset = zone.getRules().getOffset(instant);
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset);
        xml.append(time.getYear(), 4).append(time.getMonthValue(), 2);
        xml.append(time.getDayOfMonth(), 2).append(time.getHour(), 2);
        xml.append(time.getMinute(), 2).append(time.getSecond(), 2);
        int minutes = Math.abs(offset.getTotalSeconds()) / SECONDS_PER_MINUTE;
        xml.append(offset.getTotalSeconds() < 0 ? WEST : EAST);
        xml.append(minutes / MINUTES_PER_HOUR, 2).append(minutes % MINUTES_PER_HOUR, 2);
    }
}
