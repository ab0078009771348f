package tv.exstream.describe;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;

/// Who says what of media items. Whatever is changed here counts for everybody at once. Thread-safe.
public interface Descriptions {
    /// A present item and all that is said of it.
    record Described(MediaId id, MediaKind kind, Path file, Layers layers) {
        public Layers.Merged merged() {
            return layers.merged(file);
        }
    }

    /// Empty when there is no such item, or its file is gone.
    Optional<Described> find(MediaId id);

    /// What catalogues say of items; those that none describes are absent.
    Map<MediaId, Provided> provided(Collection<MediaId> ids);

    /// Present films and episodes behind this id, in order of their ids.
    ///
    /// @param after 0 for the first ones
    List<Described> after(long after, int most);

    /// Says what a catalogue says of items, or that it says nothing, in one transaction. What is not present stays as it is.
    void provide(Map<MediaId, Optional<Provided>> provided);

    /// Changes what a person says of an item; answers what is said of it then, or nothing when it is not present.
    Optional<Described> lock(MediaId id, UnaryOperator<Sayings> change);
}
