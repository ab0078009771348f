package tv.exstream.library.local;

import java.io.IOException;
import tv.exstream.library.title.Named;
import tv.exstream.library.title.Titles;
import tv.exstream.library.title.Titles.Descriptions;

/// Names files without waiting for a disk that does not answer. Owned by one thread.
final class Titling {
    private final PatientCalls calls;
    private final Titles titles;

    Titling(PatientCalls calls, Titles titles) {
        this.calls = calls;
        this.titles = titles;
    }

    Named ofVideo(FoundFile file) throws InterruptedException {
        if (file.descriptions().equals(Descriptions.NONE)) {
            return titles.ofVideo(file.path(), file.root(), Descriptions.NONE);
        }
        try {
            return calls.make(_ -> titles.ofVideo(file.path(), file.root(), file.descriptions()));
        } catch (IOException e) {
            return titles.ofVideo(file.path(), file.root(), Descriptions.NONE);
        }
    }

    Named ofSong(FoundFile file) {
        return titles.ofSong(file.path(), file.root());
    }
}
