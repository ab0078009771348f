package tv.exstream.library.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import tv.exstream.media.Chapter;

/// A stretch of a programme that a server marks, such as its opening. Immutable.
///
/// @param title what it is, as that of the chapter that it becomes
public record Mark(Duration start, Duration end, String title) {
    public static final String INTRO = "Intro";
    public static final String CREDITS = "Credits";
    public static final String COMMERCIAL = "Commercial";
    public static final String RECAP = "Recap";
    public static final String PREVIEW = "Preview";

    /// A chapter and a mark so near to each other mean the same place; arbitrary.
    private static final Duration NEAR = Duration.ofMillis(1_500);

    /// Arbitrary; the most seen in the wild is about 100.
    private static final int MOST = 1_000;

    /// The chapters of a programme with its marks among them: a chapter begins where a mark begins, and what was on goes on where it ends.
    ///
    /// @param total its length
    public static List<Chapter> among(List<Chapter> chapters, List<Mark> marks, Duration total) {
        NavigableMap<Duration, String> starts = new TreeMap<>();
        chapters.stream()
                .filter(chapter -> isInside(chapter.start(), total))
                .limit(MOST)
                .forEach(chapter -> starts.putIfAbsent(chapter.start(), chapter.title()));
        List<Mark> sound = marks.stream().filter(mark -> mark.isSound(total)).limit(MOST).toList();
        List<Mark> ordered = new ArrayList<>(sound);
        ordered.sort(Comparator.comparing(Mark::start));
        ordered.forEach(mark -> mark.putAmong(starts, total));
        return starts.entrySet().stream()
                .map(each -> new Chapter(each.getKey(), each.getValue()))
                .toList();
    }

    private void putAmong(NavigableMap<Duration, String> starts, Duration total) {
        var before = starts.floorEntry(end);
        String after = before == null ? "" : before.getValue();
        boolean ends = total.minus(end).compareTo(NEAR) <= 0;
        boolean isThere = !starts.subMap(end.minus(NEAR), true, end.plus(NEAR), true).isEmpty();
        if (!ends && !isThere) {
            starts.put(end, after);
        }
        starts.subMap(start.minus(NEAR), true, start.plus(NEAR), true).clear();
        starts.put(start, title);
    }

    private boolean isSound(Duration total) {
        return isInside(start, total) && start.plus(NEAR).compareTo(end) < 0;
    }

    private static boolean isInside(Duration start, Duration total) {
        return !start.isNegative() && start.compareTo(total) < 0;
    }
}
