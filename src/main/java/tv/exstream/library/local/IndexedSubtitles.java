package tv.exstream.library.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tv.exstream.library.PathText;
import tv.exstream.media.SubtitleStream;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.KeptWord;

/// Looks into the VobSub indexes among subtitles beside a file, each of which may have several languages. Owned by one thread.
final class IndexedSubtitles {
    private final BesideReading reading;
    private final ReportSheet sheet;

    IndexedSubtitles(BesideReading reading, ReportSheet sheet) {
        this.reading = reading;
        this.sheet = sheet;
    }

    /// The same with all streams of an index in its place, in their order; with none where it cannot be read, which is reported.
    ///
    /// @param named as their names say
    List<SubtitleStream> of(List<SubtitleStream> named) throws InterruptedException {
        Stream.Builder<Stream<SubtitleStream>> all = Stream.builder();
        for (SubtitleStream stream : named) {
            all.add(
                    stream.form() == SubtitleStream.Form.IMAGE
                            ? streams(stream, stream.beside().orElseThrow())
                            : Stream.of(stream));
        }
        return all.build().flatMap(each -> each).limit(FolderSubtitles.MOST).toList();
    }

    private Stream<SubtitleStream> streams(SubtitleStream named, Path index)
            throws InterruptedException {
        try {
            List<String> languages =
                    reading.read(index, _ -> read(index))
                            .map(VobSubIndex::languages)
                            .orElse(List.of());
            return IntStream.range(0, languages.size())
                    .mapToObj(
                            place ->
                                    stream(
                                            named,
                                            place,
                                            languages.size() == 1 && !named.language().isEmpty()
                                                    ? named.language()
                                                    : languages.get(place)));
        } catch (ProblemException e) {
            sheet.warn(index, KeptWord.NOT_READ.said(String.valueOf(e.getMessage())));
            return Stream.of();
        }
    }

    private static VobSubIndex read(Path file) throws IOException {
        Path pictures =
                file.resolveSibling(FolderSubtitles.pictures(file.getFileName().toString()));
        if (!isThere(pictures)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    KeptWord.NOT_BESIDE.said(PathText.of(pictures.getFileName())));
        }
        try (InputStream input = Files.newInputStream(file)) {
            return VobSubIndex.parse(input.readNBytes(VobSubIndex.LONGEST + 1));
        }
    }

    /// @throws IOException when the disk does not say
    private static boolean isThere(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).isRegularFile();
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    /// Numbers of files end before the second of these.
    private static SubtitleStream stream(SubtitleStream named, int place, String language) {
        return new SubtitleStream(
                named.index() + place * FolderSubtitles.NUMBERS,
                named.codec(),
                language,
                named.title(),
                named.forced(),
                named.preferred() && place == 0,
                named.traits(),
                named.beside());
    }
}
