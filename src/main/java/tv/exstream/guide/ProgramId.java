package tv.exstream.guide;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;

/// The `dd_progid` of a programme, by which players know a repeat: without one per episode Jellyfin takes different shows for one.
/// Two letters, eight digits of the show and four of the episode; the digits are ours, only their form is Gracenote's.
final class ProgramId {
    private static final int SHOWS = 100_000_000;
    private static final int EPISODES = 10_000;

    /// Two of the four digits are the season's, where that is enough.
    private static final int EPISODES_PER_SEASON = 100;

    private ProgramId() {}

    /// The same for the item's whole life.
    static String of(Outline item) {
        return switch (item.kind()) {
            case EPISODE -> id("EP", crc(show(item)), episode(item));
            case MOVIE -> id("MV", item.id().value(), 0);
            case MUSIC_VIDEO, SONG, OTHER_VIDEO, EXTRA, IMAGE -> id("SH", item.id().value(), 0);
            case LIVE -> ofLive(item);
        };
    }

    /// What is on at a live source is another programme each time.
    private static String ofLive(Outline item) {
        Title title = item.title();
        if (title.show().isEmpty()) {
            return id("SH", item.id().value(), 0);
        }
        return title.episodeNumber().isPresent()
                ? id("EP", crc(show(item)), episode(item))
                : id("SH", crc(show(item)), crc(title.name() + "\n" + title.plot()));
    }

    private static String id(String letters, long show, long episode) {
        return letters + digits(show, SHOWS) + "." + digits(episode, EPISODES);
    }

    /// The last digits of a number, as many as `bound` has noughts.
    private static String digits(long number, long bound) {
        return Long.toString(bound + number % bound).substring(1);
    }

    private static String show(Outline item) {
        return item.title().show().toLowerCase(Locale.ROOT);
    }

    private static long episode(Outline item) {
        Title title = item.title();
        if (title.episodeNumber().isEmpty()) {
            return item.id().value();
        }
        int season = title.seasonNumber().orElse(0);
        int episode = title.episode();
        return season < EPISODES_PER_SEASON && episode < EPISODES_PER_SEASON
                ? (long) season * EPISODES_PER_SEASON + episode
                : crc(season + "." + episode);
    }

    private static long crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
