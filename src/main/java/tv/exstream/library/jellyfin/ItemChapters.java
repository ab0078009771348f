package tv.exstream.library.jellyfin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.server.Mark;
import tv.exstream.media.Chapter;

/// Chapters of an item, with its opening and its credits among them.
final class ItemChapters {
    private ItemChapters() {}

    /// @param segments those of Jellyfin, which it keeps apart; may be empty
    static List<Chapter> of(JsonRow item, List<Mark> segments, Duration total) {
        List<Chapter> chapters = new ArrayList<>();
        List<Mark> marks = new ArrayList<>(segments);
        Optional<Duration> intro = Optional.empty();
        for (JsonRow chapter : item.rows("Chapters")) {
            Duration start = Ticks.of(chapter, "StartPositionTicks");
            switch (chapter.text("MarkerType")) {
                case "IntroStart" -> intro = Optional.of(start);
                case "IntroEnd" ->
                        marks.add(new Mark(intro.orElse(Duration.ZERO), start, Mark.INTRO));
                case "CreditsStart" -> marks.add(new Mark(start, total, Mark.CREDITS));
                default -> chapters.add(new Chapter(start, chapter.text("Name")));
            }
        }
        return Mark.among(chapters, marks, total);
    }

    /// What Jellyfin says of a stretch; empty when it says nothing of use.
    static Optional<Mark> segment(JsonRow segment) {
        String title =
                switch (segment.text("Type")) {
                    case "Intro" -> Mark.INTRO;
                    case "Outro" -> Mark.CREDITS;
                    case "Commercial" -> Mark.COMMERCIAL;
                    case "Recap" -> Mark.RECAP;
                    case "Preview" -> Mark.PREVIEW;
                    default -> "";
                };
        return title.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Mark(
                                Ticks.of(segment, "StartTicks"),
                                Ticks.of(segment, "EndTicks"),
                                title));
    }
}
