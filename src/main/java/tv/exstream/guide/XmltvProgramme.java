package tv.exstream.guide;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.zip.CRC32;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;
import tv.exstream.time.TimeRange;

/// One `programme` element, with its children in the order of the XMLTV DTD: title, sub-title, desc, date, category, episode-num.
final class XmltvProgramme {
    /// The show part of a `dd_progid` has eight digits.
    private static final int SHOW_IDS = 100_000_000;

    /// The episode part has four; two of them are the season's.
    private static final int EPISODES_PER_SEASON = 100;

    /// The children of an entry that shows nothing.
    static final String OFF_AIR = headline(Headline.OFF_AIR).toString();

    private XmltvProgramme() {}

    /// @param children what [#of] says of the item, or [#OFF_AIR]
    static void append(StringBuilder xml, String channelId, TimeRange range, String children) {
        xml.append("  <programme start=\"");
        appendTime(xml, range.start());
        xml.append("\" stop=\"");
        appendTime(xml, range.end());
        xml.append("\" channel=\"");
        XmlText.append(xml, channelId);
        xml.append("\">\n").append(children).append("  </programme>\n");
    }

    /// The children of an entry that shows an item.
    static String of(Outline item) {
        StringBuilder xml = headline(Headline.of(item));
        appendItem(xml, item);
        return xml.toString();
    }

    private static StringBuilder headline(Headline headline) {
        StringBuilder xml = new StringBuilder(1_024);
        appendElement(xml, "title", headline.title());
        if (!headline.subtitle().isEmpty()) {
            appendElement(xml, "sub-title", headline.subtitle());
        }
        return xml;
    }

    private static void appendItem(StringBuilder xml, Outline item) {
        Title title = item.title();
        if (!title.plot().isBlank()) {
            appendElement(xml, "desc", title.plot().strip());
        }
        if (title.year() > 0) {
            appendElement(xml, "date", Integer.toString(title.year()));
        }
        String category = category(item.kind());
        if (!category.isEmpty()) {
            xml.append("    <category lang=\"en\">").append(category).append("</category>\n");
        }
        if (item.kind() == MediaKind.EPISODE) {
            appendEpisode(xml, title);
        }
        appendNumber(xml, "dd_progid", programId(item));
    }

    /// The words by which Plex, Jellyfin and Emby know a film or a series.
    private static String category(MediaKind kind) {
        return switch (kind) {
            case MOVIE -> "Movie";
            case EPISODE -> "Series";
            case MUSIC_VIDEO, SONG -> "Music";
            case OTHER_VIDEO -> "";
        };
    }

    private static void appendEpisode(StringBuilder xml, Title title) {
        OptionalInt season = title.seasonNumber();
        OptionalInt episode = title.episodeNumber();
        if (episode.isEmpty()) {
            return;
        }
        String seasonText = season.isPresent() ? "S" + twoDigits(season.getAsInt()) : "";
        appendNumber(xml, "onscreen", seasonText + "E" + twoDigits(episode.getAsInt()));
        // Season 0 holds specials, which have no place in a system that counts seasons from 0 for
        // the first.
        if (season.orElse(1) >= 1 && episode.getAsInt() >= 1) {
            String zeroBased = season.isPresent() ? Integer.toString(season.getAsInt() - 1) : "";
            // The third field stays empty: Kodi would take it for the episode.
            appendNumber(xml, "xmltv_ns", zeroBased + "." + (episode.getAsInt() - 1) + ".");
        }
    }

    /// Without an id per episode Jellyfin takes different shows for one. The digits are ours; only their form is Gracenote's.
    private static String programId(Outline item) {
        return switch (item.kind()) {
            case EPISODE ->
                    "EP%s.%04d".formatted(eightDigits(showId(item)), episodeId(item.title()));
            case MOVIE -> "MV%s.0000".formatted(eightDigits(item.id().value()));
            case MUSIC_VIDEO, SONG, OTHER_VIDEO ->
                    "SH%s.0000".formatted(eightDigits(item.id().value()));
        };
    }

    private static long showId(Outline item) {
        CRC32 crc = new CRC32();
        crc.update(item.title().show().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private static int episodeId(Title title) {
        int season = Math.max(title.season(), 0);
        int episode = Math.max(title.episode(), 0);
        return (season * EPISODES_PER_SEASON + episode)
                % (EPISODES_PER_SEASON * EPISODES_PER_SEASON);
    }

    private static void appendElement(StringBuilder xml, String name, String text) {
        xml.append("    <").append(name).append('>');
        XmlText.append(xml, text);
        xml.append("</").append(name).append(">\n");
    }

    private static void appendNumber(StringBuilder xml, String system, String number) {
        xml.append("    <episode-num system=\"").append(system).append("\">");
        xml.append(number).append("</episode-num>\n");
    }

    /// `20260328120000 +0000`, the second in which the instant lies.
    private static void appendTime(StringBuilder xml, Instant instant) {
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        xml.append(time.getYear());
        xml.append(twoDigits(time.getMonthValue())).append(twoDigits(time.getDayOfMonth()));
        xml.append(twoDigits(time.getHour())).append(twoDigits(time.getMinute()));
        xml.append(twoDigits(time.getSecond())).append(" +0000");
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String eightDigits(long number) {
        String digits = Long.toString(number % SHOW_IDS);
        return "0".repeat(8 - digits.length()) + digits;
    }
}
