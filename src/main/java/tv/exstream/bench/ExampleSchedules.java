package tv.exstream.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tv.exstream.collection.Selection;
import tv.exstream.json.StrictJson;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.schedule.sequential.FileSchedule;
import tv.exstream.schedulefile.ScheduleFiles;

/// One schedule of each kind, as people write them; they come with the program as examples.
public final class ExampleSchedules {
    public static final List<String> NAMES =
            List.of(
                    "classic.json",
                    "blocks.json",
                    "time-slots.json",
                    "random-slots.json",
                    "balance.json",
                    "playlist.json",
                    "lineup.json",
                    "day.yml");

    /// The contents that they are about.
    public static final Selection EPISODES = new Selection.Query("type:episode");

    public static final Selection MOVIES = new Selection.Query("type:movie");
    public static final Selection CLIPS = new Selection.Query("tag:clip");

    private ExampleSchedules() {}

    public static Schedule of(String name, long seed) {
        String text = text(name);
        return name.endsWith(".json")
                ? StrictJson.read(text, Schedule.class, Map.of("seed", seed))
                : FileSchedule.of(
                        new ScheduleFiles(Path.of("")).check(name, text).orThrow(),
                        ExampleSchedules::source,
                        seed);
    }

    private static Source source(Content content) {
        return switch (content) {
            case Content.Search(String _, String query, Ordering ordering) ->
                    new Source.Pooled(new Selection.Query(query), ordering);
            default -> throw new IllegalArgumentException("content must be a search: " + content);
        };
    }

    private static String text(String name) {
        try (InputStream file =
                Objects.requireNonNull(
                        ExampleSchedules.class.getResourceAsStream("/examples/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
