package tv.exstream.guide;

import java.util.OptionalInt;
import tv.exstream.media.Title;

/// The number of an episode in the systems that XMLTV knows.
final class EpisodeCode {
    private EpisodeCode() {}

    /// Such as `S02E05`; `E05` without a season, empty without an episode.
    static String onscreen(Title title) {
        OptionalInt season = title.seasonNumber();
        OptionalInt episode = title.episodeNumber();
        if (episode.isEmpty()) {
            return "";
        }
        String seasonText = season.isPresent() ? "S" + twoDigits(season.getAsInt()) : "";
        return seasonText + "E" + twoDigits(episode.getAsInt());
    }

    /// Counted from zero, such as `1.4.`; empty for specials, which have no place in a system that counts seasons from the first.
    static String xmltvNs(Title title) {
        OptionalInt season = title.seasonNumber();
        int episode = title.episodeNumber().orElse(0);
        if (season.orElse(1) < 1 || episode < 1) {
            return "";
        }
        String zeroBased = season.isPresent() ? Integer.toString(season.getAsInt() - 1) : "";
        // The third field stays empty: Kodi would take it for the episode.
        return zeroBased + "." + (episode - 1) + ".";
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
