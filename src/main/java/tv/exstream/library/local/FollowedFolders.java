package tv.exstream.library.local;

import java.nio.file.Path;
import java.util.Collection;
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
import tv.exstream.problem.ProblemException;

/// Lets collections of folders follow a folder that is called otherwise or lies elsewhere: what it held keeps its ids, and channels
/// go on with it. A folder in which something stays is the same folder still, and one that holds other things too is another. Told by one
/// scan at a time, before it has stored what is new.
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

    /// One that was removed meanwhile, or cannot be written, keeps no other from following.
    private void follow(CollectionId id, Path from, Path to) {
        String move = "from=%s to=%s".formatted(PathText.of(from), PathText.of(to));
        try {
            MediaCollection _ =
                    collections.change(id, known -> known.with(moved(known.content(), from, to)));
            LOG.info("collection follows its folder collection={} {}", id, move);
            changed.accept(id);
        } catch (ProblemException e) {
            LOG.warn("collection stays behind collection={} {}: {}", id, move, e.getMessage());
        }
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

    /// Where what was in a folder is now, if that is one folder of nothing else. A file may have got another name, too.
    private Optional<Path> newPlace(Path folder, Map<Path, Path> files) {
        Set<Optional<Path>> places = new HashSet<>();
        files.forEach(
                (from, to) -> {
                    if (from.startsWith(folder)) {
                        places.add(above(to, folder.relativize(from)));
                    }
                });
        return places.size() == 1 && items.under(folder).isEmpty()
                ? places.iterator().next().filter(to -> holdsOnly(to, files.values()))
                : Optional.empty();
    }

    private boolean holdsOnly(Path folder, Collection<Path> files) {
        return items.under(folder).stream().allMatch(item -> files.contains(item.file().path()));
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
