package tv.exstream.library.title;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tv.exstream.media.Aspect;
import tv.exstream.media.Facet;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.source.Pointer.Words;

/// Names a stream by what the file says that leads to it. Somebody wrote that as others write an NFO: it counts more than names, and less
/// than an NFO beside it.
public final class PointerTitle {
    private PointerTitle() {}

    /// @param named as without these words
    public static Named of(Named named, Words words) {
        String name = NfoReader.name(words.title());
        Set<Aspect> said = EnumSet.noneOf(Aspect.class);
        add(said, Aspect.NAME, name);
        add(said, Aspect.PLOT, words.plot());
        add(said, Aspect.YEAR, words.year() > 0 ? "" + words.year() : "");
        add(said, Aspect.CONTENT_RATING, words.contentRating());
        Set<Aspect> nfo = named.metadata().nfo();
        said.removeAll(nfo);
        Title title = named.title();
        return new Named(
                named.kind(),
                new Title(
                        said.contains(Aspect.NAME) ? name : title.name(),
                        title.show(),
                        title.season(),
                        title.episode(),
                        said.contains(Aspect.YEAR) ? words.year() : title.year(),
                        said.contains(Aspect.PLOT) ? words.plot() : title.plot()),
                metadata(named.metadata(), words, said));
    }

    private static void add(Set<Aspect> said, Aspect aspect, String text) {
        if (!text.isBlank()) {
            said.add(aspect);
        }
    }

    private static Metadata metadata(Metadata known, Words words, Set<Aspect> said) {
        Metadata metadata =
                said.contains(Aspect.CONTENT_RATING)
                        ? known.with(Facet.CONTENT_RATING, List.of(words.contentRating()))
                        : known;
        Set<Aspect> written = EnumSet.noneOf(Aspect.class);
        written.addAll(known.nfo());
        written.addAll(said);
        return metadata.with(written);
    }
}
