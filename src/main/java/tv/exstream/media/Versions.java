package tv.exstream.media;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which items are the same thing in another file: a film in two sizes, an episode that was recorded twice.
public final class Versions {
    /// Other ends and other logos at the beginning take no longer; arbitrary.
    private static final Duration LEEWAY = Duration.ofSeconds(5);

    /// The same of what is long.
    private static final int LEEWAY_IN_ONE_OF = 100;

    /// How a file is called that has a part of a film or episode.
    private static final Pattern PART = Pattern.compile(".*, part (\\d{1,3})");

    private Versions() {}

    /// Whether its title names one thing: a film by its year, an episode by its numbers alone, because files are named with and without a
    /// title.
    public static boolean isNamed(MediaItem item) {
        Title title = item.title();
        return switch (item.kind()) {
            case MOVIE -> title.year() > 0;
            case EPISODE ->
                    !title.show().isEmpty()
                            && title.seasonNumber().isPresent()
                            && title.episodeNumber().isPresent();
            case MUSIC_VIDEO, SONG, OTHER_VIDEO, EXTRA, LIVE, IMAGE -> false;
        };
    }

    /// The one to show in the place of an item: as long as it, with the largest picture, and of those the one whose length is nearest.
    ///
    /// @param alike what may be the same
    public static Optional<MediaItem> next(MediaItem item, Collection<MediaItem> alike) {
        return others(item, alike).stream().findFirst();
    }

    /// All that could be shown in the place of an item, the best first.
    ///
    /// @param alike as in [#next]
    public static List<MediaItem> others(MediaItem item, Collection<MediaItem> alike) {
        return alike.stream()
                .filter(other -> !other.id().equals(item.id()) && other.kind() == item.kind())
                .filter(other -> isAsLong(item, other) && !isNamedApart(item, other))
                .sorted(
                        Comparator.comparingLong(Versions::pixels)
                                .reversed()
                                .thenComparing(other -> difference(item, other))
                                .thenComparingLong(other -> other.id().value()))
                .toList();
    }

    /// Whether they are episodes of different numbers, or different parts of one: ids of a show or a film are found in all files of it.
    private static boolean isNamedApart(MediaItem item, MediaItem other) {
        Title one = item.title();
        Title two = other.title();
        return differ(one.seasonNumber(), two.seasonNumber())
                || differ(one.episodeNumber(), two.episodeNumber())
                || differ(part(one), part(two));
    }

    private static OptionalInt part(Title title) {
        Matcher part = PART.matcher(title.name());
        return part.matches()
                ? OptionalInt.of(Integer.parseInt(part.group(1)))
                : OptionalInt.empty();
    }

    private static boolean differ(OptionalInt one, OptionalInt two) {
        return one.isPresent() && two.isPresent() && one.getAsInt() != two.getAsInt();
    }

    private static boolean isAsLong(MediaItem item, MediaItem other) {
        Duration share = item.duration().dividedBy(LEEWAY_IN_ONE_OF);
        Duration leeway = share.compareTo(LEEWAY) > 0 ? share : LEEWAY;
        return difference(item, other).compareTo(leeway) <= 0;
    }

    private static Duration difference(MediaItem item, MediaItem other) {
        return item.duration().minus(other.duration()).abs();
    }

    private static long pixels(MediaItem item) {
        return item.file()
                .picture()
                .map(picture -> (long) picture.width() * picture.height())
                .orElse(0L);
    }
}
