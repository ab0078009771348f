package tv.exstream.guide;

import java.util.List;
import java.util.stream.Stream;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Particulars;
import tv.exstream.media.Wording;

/// In which language a programme's lines are, and what they are in others. Immutable.
///
/// @param language of title, sub-title and description; empty when it is not known
/// @param others the original first; may be empty
public record Wordings(String language, List<Translation> others) {
    public static final Wordings NONE = new Wordings("", List.of());

    /// Arbitrary, as the most people of a programme.
    private static final int MOST = 8;

    public Wordings {
        others = List.copyOf(others);
    }

    /// The lines in another language; each may be empty, but not all.
    ///
    /// @param language empty when it is not known, which only is so of the original
    public record Translation(String language, String title, String subtitle, String plot) {}

    /// @param usual the language of what does not say its own; may be empty
    static Wordings of(MediaItem item, Particulars known, String usual) {
        return new Wordings(
                known.language().isEmpty() ? usual : known.language(),
                Stream.concat(Stream.of(known.original()), known.translations().stream())
                        .filter(wording -> !wording.isEmpty())
                        .map(wording -> translation(item.kind(), wording))
                        .limit(MOST)
                        .toList());
    }

    /// An episode is called by its show first.
    private static Translation translation(MediaKind kind, Wording wording) {
        String title = OneLine.of(wording.title());
        boolean episode = kind == MediaKind.EPISODE;
        return new Translation(
                wording.language(),
                episode ? OneLine.of(wording.show()) : title,
                episode ? title : "",
                wording.plot());
    }
}
