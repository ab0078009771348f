package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tv.exstream.library.Library;
import tv.exstream.library.PointerFile;
import tv.exstream.library.title.Named;
import tv.exstream.library.title.PointerTitle;
import tv.exstream.library.title.Titles;
import tv.exstream.library.title.Titles.Descriptions;
import tv.exstream.library.title.Titles.Root;
import tv.exstream.media.Facet;
import tv.exstream.media.FolderKind;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Tags;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.Pointer;
import tv.exstream.source.Pointer.Words;

/// Names files without waiting for a disk that does not answer. Owned by one thread.
final class Titling {
    private final BesideReading reading;
    private final Titles titles;
    private final Library library;

    /// @param library that the files are in
    Titling(BesideReading reading, Titles titles, Library library) {
        this.reading = reading;
        this.titles = titles;
        this.library = library;
    }

    /// @param kind as it was found or is known; a film may turn out to be an episode
    /// @param tags what is written in it
    Named of(MediaKind kind, FoundFile file, Tags tags) throws InterruptedException {
        Named named = described(kind, file, tags);
        return Pointer.isYaml(file.path().toString()) ? PointerTitle.of(named, words(file)) : named;
    }

    /// Whether all that names a file could be read when it was named: otherwise it may be called something else.
    boolean hasRead(FoundFile file) {
        return reading.hasRead(file.path()) && titles.hasRead(file.descriptions());
    }

    /// What a file of YAML says; nothing when it cannot be read.
    private Words words(FoundFile file) throws InterruptedException {
        try {
            return reading.read(file.path(), _ -> PointerFile.read(file.path()).words())
                    .orElse(Words.NONE);
        } catch (ProblemException e) {
            return Words.NONE; // looking into it tells why
        }
    }

    private Named described(MediaKind kind, FoundFile file, Tags tags) throws InterruptedException {
        return switch (kind) {
            case SONG ->
                    described(
                            file,
                            (path, root, descriptions) ->
                                    titles.ofSong(path, root, descriptions, tags));
            case IMAGE -> beside(file, titles.ofPicture(file.path()));
            case MOVIE, EPISODE, MUSIC_VIDEO, OTHER_VIDEO, EXTRA, LIVE -> ofVideo(file, tags);
        };
    }

    /// How long a file lasts by its description; empty when that does not say, or cannot be read.
    Optional<Duration> lasting(FoundFile file) throws InterruptedException {
        return reading.read(file.path(), _ -> titles.lasting(file.descriptions()))
                .flatMap(lasting -> lasting);
    }

    private Named ofVideo(FoundFile file, Tags tags) throws InterruptedException {
        if (!file.extra().isEmpty()) {
            return beside(file, titles.ofExtra(file.path(), file.root(), file.extra()));
        }
        return described(
                file, (path, root, descriptions) -> titles.ofVideo(path, root, descriptions, tags));
    }

    private interface Naming {
        Named of(Path file, Root root, Descriptions descriptions);
    }

    private Named described(FoundFile file, Naming naming) throws InterruptedException {
        Root root = new Root(file.root(), FolderKind.of(file.path(), library.kinds()));
        Descriptions descriptions = file.descriptions();
        Optional<Named> described =
                descriptions.equals(Descriptions.NONE)
                        ? Optional.empty()
                        : reading.read(
                                file.path(), _ -> naming.of(file.path(), root, descriptions));
        return beside(
                file, described.orElseGet(() -> naming.of(file.path(), root, Descriptions.NONE)));
    }

    /// With what is known of where the file is.
    private Named beside(FoundFile file, Named named) {
        Metadata metadata = named.metadata();
        return new Named(
                named.kind(),
                named.title(),
                metadata.with(Facet.LIBRARY, library.namesOf(file.path()))
                        .with(file.artwork().completedBy(metadata.artwork())));
    }
}
