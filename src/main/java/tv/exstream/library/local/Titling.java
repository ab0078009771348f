package tv.exstream.library.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tv.exstream.library.Library;
import tv.exstream.library.title.Named;
import tv.exstream.library.title.Titles;
import tv.exstream.library.title.Titles.Descriptions;
import tv.exstream.library.title.Titles.Root;
import tv.exstream.media.Facet;
import tv.exstream.media.FolderKind;

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

    Named ofVideo(FoundFile file) throws InterruptedException {
        if (!file.extra().isEmpty()) {
            return beside(file, titles.ofExtra(file.path(), file.root(), file.extra()));
        }
        return described(file, titles::ofVideo);
    }

    Named ofSong(FoundFile file) throws InterruptedException {
        return described(file, titles::ofSong);
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
                named.metadata().with(Facet.LIBRARY, List.of(library.name())).with(file.artwork()));
    }
}
