package tv.exstream.library.title;

import java.util.EnumSet;
import java.util.Set;
import tv.exstream.describe.Description;
import tv.exstream.describe.Sayings;
import tv.exstream.media.Aspect;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

/// What a file is and what it is called.
public record Named(MediaKind kind, Title title, Metadata metadata) {
    private static final String NO_NAME = "-";

    Named(MediaKind kind, Title title) {
        this(kind, title, Metadata.NONE);
    }

    /// One of which nothing is said yet.
    static Named silent(MediaKind kind) {
        return new Named(kind, Title.named(NO_NAME));
    }

    Named with(Metadata other) {
        return new Named(kind, title, other);
    }

    /// The NFO said what is the same without anything else.
    ///
    /// @param alone the same file by its NFO alone
    Named describedBy(Named alone) {
        Sayings all = sayings();
        Sayings said = alone.sayings();
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        aspects.addAll(said.values().keySet());
        aspects.removeIf(aspect -> !said.of(aspect).equals(all.of(aspect)));
        if (alone.title.name().equals(NO_NAME)) {
            aspects.remove(Aspect.NAME);
        }
        return with(metadata.with(aspects));
    }

    private Sayings sayings() {
        return Sayings.of(new Description(title, metadata));
    }
}
