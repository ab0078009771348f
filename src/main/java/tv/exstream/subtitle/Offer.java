package tv.exstream.subtitle;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.media.Language;
import tv.exstream.media.MediaFile;
import tv.exstream.subtitle.Track.Role;

/// What a channel's viewers may choose from. Immutable.
///
/// @param tracks the best first, at most [#MOST]; may be empty
public record Offer(List<Track> tracks) {
    public static final Offer NONE = new Offer(List.of());

    /// Discs have up to 32; more than this is a list that nobody reads to its end.
    static final int MOST = 24;

    public Offer {
        tracks = List.copyOf(tracks);
    }

    /// What some files have: the languages that are preferred first, then those that there are for the longest time.
    ///
    /// @param onAir how long each is shown
    /// @param preferred the best first
    public static Offer of(Map<MediaFile, Duration> onAir, List<Language> preferred) {
        Map<Track, Duration> lengths = new HashMap<>();
        onAir.forEach(
                (file, length) ->
                        Track.all(file)
                                .forEach(track -> lengths.merge(track, length, Duration::plus)));
        return new Offer(
                lengths.keySet().stream()
                        .sorted(
                                Comparator.comparingInt(
                                                (Track track) -> place(track.language(), preferred))
                                        .thenComparing(lengths::get, Comparator.reverseOrder())
                                        .thenComparing(Track::toString))
                        .limit(MOST)
                        .toList());
    }

    /// Without those that are only for what is spoken in another language.
    public Offer withoutForced() {
        return new Offer(tracks.stream().filter(track -> track.role() != Role.FORCED).toList());
    }

    private static int place(Language language, List<Language> preferred) {
        int place = preferred.indexOf(language);
        return place < 0 ? preferred.size() : place;
    }
}
