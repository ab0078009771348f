package tv.exstream.guide;

import tv.exstream.media.Outline;

/// How programmes are called, by kind. Immutable.
public record Titles(
        TitleTemplate movie,
        TitleTemplate episode,
        TitleTemplate musicVideo,
        TitleTemplate song,
        TitleTemplate other,
        TitleTemplate live) {
    /// What is in force where nothing is set.
    public static final Titles USUAL =
            new Titles(
                    TitleTemplate.parse("{title}"),
                    TitleTemplate.parse("{show} | {title}"),
                    TitleTemplate.parse("{title} | {artist}"),
                    TitleTemplate.parse("{title} | {artist}"),
                    TitleTemplate.parse("{title}"),
                    TitleTemplate.parse("{title}"));

    Headline of(Outline item) {
        return template(item).of(item);
    }

    private TitleTemplate template(Outline item) {
        return switch (item.kind()) {
            case MOVIE -> movie;
            case EPISODE -> episode;
            case MUSIC_VIDEO -> musicVideo;
            case SONG -> song;
            case OTHER_VIDEO, EXTRA, IMAGE -> other;
            case LIVE -> live;
        };
    }
}
