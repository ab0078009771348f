package tv.exstream.library.local;

import java.io.IOException;
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
import tv.exstream.media.Tags;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.PatientCalls;
import tv.exstream.source.Pointer;
import tv.exstream.source.Pointer.Words;

/// Names files without waiting for a disk that does not answer. Owned by one thread.
final class Titling {
    private final PatientCalls calls;
    private final Titles titles;
    private final Library library;

    /// @param library that the files are in
    Titling(PatientCalls calls, Titles titles, Library library) {
        this.calls = calls;
        this.titles = titles;
        this.library = library;
    }

    /// @param kind as it was found or is known; a film may turn out to be an episode
    /// @param tags what is written in it
    Named of(MediaKind kind, FoundFile file, Tags tags) throws InterruptedException {
        Named named = described(kind, file, tags);
        return Pointer.isYaml(file.path().toString()) ? PointerTitle.of(named, words(file)) : named;
    }

    /// What a file of YAML says; nothing when it cannot be read.
    private Words words(FoundFile file) throws InterruptedException {
        try {
            return calls.make(_ -> PointerFile.read(file.path())).words();
        } catch (IOException | ProblemException e) {
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
        try {
            return calls.make(_ -> titles.lasting(file.descriptions()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Named ofVideo(FoundFile file, Tags tags) throws InterruptedException {
        if (!file.extra().isEmpty()) {
            return beside(file, titles.ofExtra(file.path(), file.root(), file.extra()));
        }
        return described(
                file, (path, root, descriptions) -> titles.ofVideo(path, root, descriptions, tags));
    }

    private interface Reading {
        Named of(Path file, Root root, Descriptions descriptions);
    }

    private Named described(FoundFile file, Reading reading) throws InterruptedException {
        Root root = new Root(file.root(), FolderKind.of(file.path(), library.kinds()));
        Descriptions descriptions = file.descriptions();
        if (descriptions.equals(Descriptions.NONE)) {
            return beside(file, reading.of(file.path(), root, descriptions));
        }
        try {
            return beside(file, calls.make(_ -> reading.of(file.path(), root, descriptions)));
        } catch (IOException e) {
            return beside(file, reading.of(file.path(), root, Descriptions.NONE));
        }
    }

    /// With what is known of where the file is.
    private Named beside(FoundFile file, Named named) {
        return new Named(
                named.kind(),
                named.title(),
                named.metadata()
                        .with(Facet.LIBRARY, library.namesOf(file.path()))
                        .with(file.artwork()));
    }
}
