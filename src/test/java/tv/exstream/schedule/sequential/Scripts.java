package tv.exstream.schedule.sequential;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tv.exstream.collection.Selection;
import tv.exstream.media.Outline;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.cursor.Ordering;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedulefile.ScheduleFiles;

/// Schedule files as tests say them: what the contents hold, the sections as text, and what airs then. Contents are in
/// chronological order and have items with ids from a number on.
public final class Scripts {
    private static final long SEED = 7;

    private final Lab lab;
    private final Map<String, Selection> contents = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();

    public Scripts(Lab lab) {
        this.lab = lab;
    }

    public Scripts content(String key, long first, Duration... lengths) {
        return content(key, lab.pool(first, lengths));
    }

    public Scripts content(String key, List<Outline> items) {
        return content(key, lab.pool(items));
    }

    private Scripts content(String key, Selection selection) {
        contents.put(key, selection);
        sources.put(key, new Source.Pooled(selection, Ordering.of(PlaybackOrder.CHRONOLOGICAL)));
        return this;
    }

    /// What the channel does with a file that has these sections.
    public FileSchedule schedule(String sections) {
        String known =
                contents.keySet().stream()
                        .map("  - {key: %1$s, collection: %1$s}\n"::formatted)
                        .collect(Collectors.joining("", "content:\n", ""));
        SequentialSchedule file =
                new ScheduleFiles(Path.of("/schedules"))
                        .check("test.yml", known + sections)
                        .orThrow();
        return FileSchedule.of(file, content -> sources.get(content.key()), SEED);
    }

    public Extension run(String sections, Duration window) {
        return lab.run(schedule(sections), window);
    }

    /// What airs, as [Lab] says it.
    public String plays(String sections, Duration window) {
        return lab.said(run(sections, window));
    }

    /// What airs when the playout is these lines, without the clock at the end: what comes after the last one says when that was.
    public String does(String... lines) {
        String said = plays("playout:\n  - " + String.join("\n  - ", lines), Duration.ofDays(2));
        return said.substring(0, said.indexOf(';'));
    }

    /// As one build and as hourly ones.
    public List<Extension> builds(String sections, int hours) {
        FileSchedule schedule = schedule(sections);
        Extension whole = lab.run(schedule, Duration.ofHours(hours));
        List<Extension> parts = new ArrayList<>(List.of(whole));
        Anchor anchor = Anchor.startingAt(whole.from());
        for (int hour = 1; hour <= hours; hour++) {
            Extension part = lab.run(schedule, anchor, whole.from().plus(Duration.ofHours(hour)));
            parts.add(part);
            anchor = part.anchor();
        }
        return parts;
    }
}
