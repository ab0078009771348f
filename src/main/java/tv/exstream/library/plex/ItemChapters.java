package tv.exstream.library.plex;

import java.time.Duration;
import java.util.List;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.server.Mark;
import tv.exstream.media.Chapter;

/// Chapters of an item, with its opening, its credits and its commercials among them.
final class ItemChapters {
    private ItemChapters() {}

    static List<Chapter> of(JsonRow item, Duration total) {
        List<Chapter> chapters =
                item.rows("Chapter").stream()
                        .map(each -> new Chapter(each.millis("startTimeOffset"), each.text("tag")))
                        .toList();
        List<Mark> marks =
                item.rows("Marker").stream()
                        .map(
                                each ->
                                        new Mark(
                                                each.millis("startTimeOffset"),
                                                each.millis("endTimeOffset"),
                                                title(each.text("type"))))
                        .filter(mark -> !mark.title().isEmpty())
                        .toList();
        return Mark.among(chapters, marks, total);
    }

    /// Bookmarks are where somebody was, not what the programme is made of.
    private static String title(String type) {
        return switch (type) {
            case "intro" -> Mark.INTRO;
            case "credits" -> Mark.CREDITS;
            case "commercial" -> Mark.COMMERCIAL;
            default -> "";
        };
    }
}
