package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollections;
import tv.exstream.library.PathText;
import tv.exstream.library.ScanListener;
import tv.exstream.media.MediaItems;

/// Lets collections of folders follow a folder that is called otherwise or lies elsewhere: what it held keeps its ids, and channels
/// go on with it. A folder in which something stays is the same folder still. Told by one scan at a time.
///
/// @param changed is told of collections that hold another folder now
record FollowedFolders(
        MediaCollections collections, MediaItems items, Consumer<CollectionId> changed)
        implements ScanListener {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedFolders.class);

    @Override
    public void moved(Map<Path, Path> files) {
        for (MediaCollection collection : collections.all()) {
            if (collection.content() instanceof Content.Folder(Path folder, _)) {
                newPlace(folder, files).ifPresent(to -> follow(collection.id(), folder, to));
            }
        }
    }

    private void follow(CollectionId id, Path from, Path to) {
        MediaCollection _ = collections.change(id, content -> moved(content, from, to));
        LOG.info(
                "collection follows its folder collection={} from={} to={}",
                id,
                PathText.of(from),
                PathText.of(to));
        changed.accept(id);
    }

    /// A person may have given it another content meanwhile.
    private static Content moved(Content content, Path from, Path to) {
        if (!(content instanceof Content.Folder(Path folder, List<Path> except))
                || !folder.equals(from)) {
            return content;
        }
        return new Content.Folder(
                to, except.stream().map(each -> to.resolve(from.relativize(each))).toList());
    }

    /// Where all that was in a folder is now, if that is one folder. A file may have got another name, too.
    private Optional<Path> newPlace(Path folder, Map<Path, Path> files) {
        Set<Optional<Path>> places = new HashSet<>();
        files.forEach(
                (from, to) -> {
                    if (from.startsWith(folder)) {
                        places.add(above(to, folder.relativize(from)));
                    }
                });
        return places.size() == 1 && items.under(folder).isEmpty()
                ? places.iterator().next()
                : Optional.empty();
    }

    /// The folder below which a file lies in the same folders as before.
    ///
    /// @param within the path that it had below the folder before
    private static Optional<Path> above(Path file, Path within) {
        Path inner = within.getParent();
        Path holder = file.getParent();
        if (inner == null || holder == null) {
            return Optional.ofNullable(holder);
        }
        Path above = holder;
        for (int n = 0; n < inner.getNameCount() && above != null; n++) {
            above = above.getParent();
        }
        return holder.endsWith(inner) ? Optional.ofNullable(above) : Optional.empty();
    }
}
