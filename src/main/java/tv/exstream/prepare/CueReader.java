package tv.exstream.prepare;

import java.util.Optional;
import tv.exstream.ffmpeg.SubtitleExtract;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.SubtitleReader;
import tv.exstream.subtitle.AssEvents;
import tv.exstream.subtitle.Cues;
import tv.exstream.subtitle.Stretch;

/// Reads subtitles with ffmpeg, within the budget of processes. Thread-safe.
record CueReader(SubtitleReader reader, ProcessBudget budget) implements CueShelf.Reader {
    @Override
    public Optional<Cues> read(Stretch stretch) throws InterruptedException {
        SubtitleExtract extract =
                SubtitleExtract.of(
                        stretch.file(), stretch.stream(), stretch.start(), stretch.end());
        try (var _ = budget.acquire(ProcessKind.SUBTITLES)) {
            return reader.read(extract).map(text -> cues(text.text(), extract, stretch));
        }
    }

    private static Cues cues(String text, SubtitleExtract extract, Stretch stretch) {
        Cues all = AssEvents.cues(text, extract.zero());
        return new Cues(all.during(stretch.start(), stretch.end()));
    }
}
