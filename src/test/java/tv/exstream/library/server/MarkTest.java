package tv.exstream.library.server;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Chapter;

class MarkTest {
    private static final Duration TOTAL = ofMinutes(60);

    @Test
    @DisplayName("a mark is a chapter, after which the one before it goes on")
    void marksAreChapters() {
        List<Chapter> chapters = List.of(chapter(0, "Act 1"), chapter(1_200, "Act 2"));
        List<Mark> marks = List.of(mark(180, 240, Mark.INTRO), mark(3_480, 3_600, Mark.CREDITS));

        assertThat(Mark.among(chapters, marks, TOTAL))
                .containsExactly(
                        chapter(0, "Act 1"),
                        chapter(180, "Intro"),
                        chapter(240, "Act 1"),
                        chapter(1_200, "Act 2"),
                        chapter(3_480, "Credits"));
    }

    @Test
    @DisplayName(
            "where a chapter begins at nearly the same place, the mark names it and the chapter after it stays")
    void nearPlacesAreOne() {
        List<Chapter> chapters = List.of(chapter(0, "1"), chapter(181, "2"), chapter(241, "3"));

        assertThat(Mark.among(chapters, List.of(mark(180, 240, Mark.INTRO)), TOTAL))
                .containsExactly(chapter(0, "1"), chapter(180, "Intro"), chapter(241, "3"));
    }

    @Test
    @DisplayName(
            "marks without chapters stand alone; such that end before they begin or lie outside are none")
    void unsoundMarksAreNone() {
        List<Mark> marks =
                List.of(
                        mark(600, 660, Mark.COMMERCIAL),
                        mark(900, 900, Mark.INTRO),
                        mark(960, 900, Mark.INTRO),
                        mark(4_000, 4_100, Mark.CREDITS));

        assertThat(Mark.among(List.of(), marks, TOTAL))
                .containsExactly(chapter(600, "Commercial"), chapter(660, ""));
        assertThat(Mark.among(List.of(chapter(9_999, "late")), List.of(), TOTAL)).isEmpty();
    }

    private static Chapter chapter(long second, String title) {
        return new Chapter(ofSeconds(second), title);
    }

    private static Mark mark(long start, long end, String title) {
        return new Mark(ofSeconds(start), ofSeconds(end), title);
    }
}
