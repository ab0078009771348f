package tv.exstream.library.local;

import java.io.IOException;
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
        return beside(file, file.extra().isEmpty() ? video(file) : extra(file));
    }

    Named ofSong(FoundFile file) {
        return beside(file, titles.ofSong(file.path(), file.root()));
    }

    private Named extra(FoundFile file) {
        return titles.ofExtra(file.path(), file.root(), file.extra());
    }

    private Named video(FoundFile file) throws InterruptedException {
        Root root = new Root(file.root(), FolderKind.of(file.path(), library.kinds()));
        if (file.descriptions().equals(Descriptions.NONE)) {
            return titles.ofVideo(file.path(), root, Descriptions.NONE);
        }
        try {
            return calls.make(_ -> titles.ofVideo(file.path(), root, file.descriptions()));
        } catch (IOException e) {
            return titles.ofVideo(file.path(), root, Descriptions.NONE);
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
