package tv.exstream.guide;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;

/// What a title template can put in, by the name that it has there.
public enum TitleFact {
    /// The item's own title; of a film without one the name of its file.
    TITLE,
    SHOW,
    SEASON,
    EPISODE,
    /// Such as S02E05, or E05 without a season.
    CODE,
    YEAR,
    ARTIST,
    ALBUM,
    TRACK,
    DIRECTOR;

    /// @throws IllegalArgumentException when there is none of that name
    static TitleFact named(String name) {
        return Arrays.stream(values())
                .filter(fact -> fact.placeholder().equals(name))
                .findAny()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "a title can have %s: %s".formatted(names(), name)));
    }

    static String names() {
        return Arrays.stream(values())
                .map(TitleFact::placeholder)
                .collect(Collectors.joining(", "));
    }

    private String placeholder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In one line; empty when it is not known.
    String of(Outline item) {
        Title title = item.title();
        return switch (this) {
            case TITLE -> Headline.ownTitle(item);
            case SHOW -> OneLine.of(title.show());
            case SEASON -> number(title.seasonNumber());
            case EPISODE -> number(title.episodeNumber());
            case CODE -> EpisodeCode.onscreen(title);
            case YEAR -> title.year() > 0 ? Integer.toString(title.year()) : "";
            case ARTIST -> OneLine.of(item.facts().artist());
            case ALBUM -> OneLine.of(item.facts().album());
            case TRACK -> item.facts().track() > 0 ? Integer.toString(item.facts().track()) : "";
            case DIRECTOR -> OneLine.of(item.facts().director());
        };
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
