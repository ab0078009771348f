package tv.exstream.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.dvb.CaptionSample;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.InMemoryChannelPreferences;
import tv.exstream.pick.Preferences;
import tv.exstream.subtitle.Choosing;
import tv.exstream.subtitle.InMemorySubtitles;
import tv.exstream.subtitle.ReadSubtitles;
import tv.exstream.subtitle.Track;

/// Subtitles of a [Studio]'s channel, which prefers nothing.
final class Subtitled {
    private Subtitled() {}

    /// No channel sends any.
    static Subtitling none() {
        return sending(new InMemorySubtitles());
    }

    /// Every channel sends these along, drawn at once.
    static Subtitling sending(ReadSubtitles read, Track... tracks) {
        return new Subtitling((_, _) -> List.of(tracks), read, drawings());
    }

    /// Every channel sends those along that there are at an instant.
    static Subtitling sending(ReadSubtitles read, Function<Instant, Track> tracks) {
        return new Subtitling((_, at) -> List.of(tracks.apply(at)), read, drawings());
    }

    private static PageDrawings drawings() {
        return new PageDrawings(
                (_, texts) -> Optional.of(CaptionSample.saying(texts)), Runnable::run);
    }

    static HlsSubtitles of(
            Studio studio, HlsStreams streams, ReadSubtitles subtitles, Choosing choosing) {
        return of(studio, streams, subtitles, offers(studio, Preferences.PLAIN, choosing));
    }

    static HlsSubtitles of(
            Studio studio, HlsStreams streams, ReadSubtitles subtitles, SubtitleOffers offers) {
        return new HlsSubtitles(streams, subtitles, offers, studio.ticker);
    }

    static SubtitleOffers offers(Studio studio, Preferences usual, Choosing choosing) {
        var preferences =
                new HeldPreferences(
                        new InMemoryChannelPreferences(new InMemoryChannels()),
                        usual,
                        studio.ticker::wall);
        return new SubtitleOffers(studio.playouts, studio.media, preferences, () -> choosing);
    }
}
