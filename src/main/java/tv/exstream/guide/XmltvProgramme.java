package tv.exstream.guide;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;

/// Writes `programme` elements of one channel. Immutable.
///
/// @param channelId as it stands in the document
/// @param zone that times are written in, with their offset
record XmltvProgramme(String channelId, ZoneId zone) {
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;

    /// @param firstAired when its item first aired on the channel; empty when that is not known
    void append(
            StringBuilder xml,
            GuideEntry entry,
            XmltvDescription about,
            Optional<Instant> firstAired) {
        xml.append("  <programme start=\"");
        appendTime(xml, entry.start());
        xml.append("\" stop=\"");
        appendTime(xml, entry.finish());
        xml.append("\" channel=\"");
        XmlText.append(xml, channelId);
        xml.append("\">\n").append(about.before());
        firstAired.ifPresent(first -> appendNovelty(xml, entry, first));
        xml.append(about.after()).append("  </programme>\n");
    }

    private void appendNovelty(StringBuilder xml, GuideEntry entry, Instant first) {
        if (first.isBefore(entry.start())) {
            xml.append("    <previously-shown start=\"");
            appendTime(xml, first);
            xml.append("\"/>\n");
        } else if (entry instanceof GuideEntry.Programme(_, Outline item, _, _)) {
            xml.append(isPremiere(item) ? "    <premiere/>\n" : "").append("    <new/>\n");
        }
    }

    /// A film, or the first episode of a show or season.
    private static boolean isPremiere(Outline item) {
        return item.kind() == MediaKind.MOVIE
                || (item.kind() == MediaKind.EPISODE && item.title().episode() == 1);
    }

    /// `20260328120000 +0000`, the second in which the instant lies.
    private void appendTime(StringBuilder xml, Instant instant) {
        ZoneOffset offset = zone.getRules().getOffset(instant);
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset);
        xml.append(time.getYear());
        appendTwoDigits(xml, time.getMonthValue());
        appendTwoDigits(xml, time.getDayOfMonth());
        appendTwoDigits(xml, time.getHour());
        appendTwoDigits(xml, time.getMinute());
        appendTwoDigits(xml, time.getSecond());
        int minutes = Math.abs(offset.getTotalSeconds()) / SECONDS_PER_MINUTE;
        xml.append(offset.getTotalSeconds() < 0 ? " -" : " +");
        appendTwoDigits(xml, minutes / MINUTES_PER_HOUR);
        appendTwoDigits(xml, minutes % MINUTES_PER_HOUR);
    }

    private static void appendTwoDigits(StringBuilder xml, int number) {
        xml.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
