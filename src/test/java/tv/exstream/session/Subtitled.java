package tv.exstream.session;

import tv.exstream.channel.InMemoryChannels;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.InMemoryChannelPreferences;
import tv.exstream.pick.Preferences;
import tv.exstream.subtitle.Choosing;
import tv.exstream.subtitle.ReadSubtitles;

/// Subtitles of a [Studio]'s channel, which prefers nothing.
final class Subtitled {
    private Subtitled() {}

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
        return new SubtitleOffers(studio.playouts, studio.media, preferences, choosing);
    }
}
