package tv.exstream.library.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.library.title.ChapterText;
import tv.exstream.media.Chapter;
import tv.exstream.media.FolderKind;
import tv.exstream.media.MediaFile;
import tv.exstream.remark.KeptWord;

/// Adds to what is in a media file what lies beside it, subtitles and chapters, and what people say of it, how long a picture is shown. Owned
/// by one thread.
final class Beside {
    /// A long list of chapters has 20 KB; what is longer is something else.
    private static final int LONGEST = 1 << 20;

    private final BesideReading reading;
    private final ReportSheet sheet;
    private final List<FolderKind> kinds;
    private final IndexedSubtitles indexed;

    /// @param kinds what people say of folders
    Beside(BesideReading reading, ReportSheet sheet, List<FolderKind> kinds) {
        this.reading = reading;
        this.sheet = sheet;
        this.kinds = kinds;
        this.indexed = new IndexedSubtitles(reading, sheet);
    }

    /// @param media as it was probed; or as it was completed before, unless chapters lay beside it then and do no longer
    MediaFile completed(MediaFile media, FoundFile file) throws InterruptedException {
        if (media.still().isPresent()) {
            return media.lasting(FolderKind.lasting(file.path(), kinds));
        }
        boolean seen = media.picture().isPresent();
        MediaFile subtitled = seen ? media.beside(indexed.of(file.subtitles())) : media;
        if (file.chapters().isEmpty()) {
            return subtitled;
        }
        List<Chapter> chapters =
                chapters(file.chapters().get()).stream()
                        .filter(chapter -> chapter.start().compareTo(media.duration()) < 0)
                        .toList();
        return chapters.isEmpty() ? subtitled : subtitled.chaptered(chapters);
    }

    /// Whether all that lies beside a file could be read when it was completed.
    boolean hasRead(FoundFile file) {
        return Stream.concat(
                        file.subtitles().stream().flatMap(stream -> stream.beside().stream()),
                        file.chapters().stream())
                .allMatch(reading::hasRead);
    }

    private List<Chapter> chapters(Path file) throws InterruptedException {
        Optional<List<Chapter>> chapters = reading.read(file, _ -> read(file));
        if (chapters.filter(List::isEmpty).isPresent()) {
            sheet.warn(file, KeptWord.NO_CHAPTERS.said());
        }
        return chapters.orElse(List.of());
    }

    private static List<Chapter> read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return ChapterText.read(input.readNBytes(LONGEST));
        }
    }
}
