package tv.exstream.schedule.sequential;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.Source;

/// What a schedule file says and what its contents are. Immutable.
///
/// It is complete: a channel keeps it as data, with everything that was imported and with the names looked up, so it goes on when
/// the file is gone, half written or wrong, and collections may be renamed. The text of the file would be none of that.
///
/// @param sources what each content is that a directive uses, by key
/// @param origin the file in the folder of schedules that the channel follows; empty when it follows none
public record FileSchedule(
        SequentialSchedule file, Map<String, Source> sources, String origin, long seed)
        implements Schedule {
    /// @throws ProblemException INVALID_SCHEDULE_FILE when it says what cannot be carried out
    /// @throws IllegalArgumentException when a content that is used has no source
    public FileSchedule {
        sources = Collections.unmodifiableMap(new TreeMap<>(sources));
        // Whoever makes one is told, rather than the one who runs it.
        Program _ = SequentialCompiler.program(file, sources, seed, ZoneOffset.UTC);
    }

    /// @param sources finds what a content is; asked only for those that a directive uses
    public static FileSchedule of(
            SequentialSchedule file, Function<Content, Source> sources, long seed) {
        Map<String, Source> found = new TreeMap<>();
        Set<String> used = used(file);
        file.contents()
                .forEach(
                        (key, content) -> {
                            if (used.contains(key)) {
                                found.put(key, sources.apply(content));
                            }
                        });
        return new FileSchedule(file, found, "", seed);
    }

    /// The same for a channel that follows a file.
    public FileSchedule following(String name) {
        return new FileSchedule(file, sources, name, seed);
    }

    private static Set<String> used(SequentialSchedule file) {
        Set<String> used = new TreeSet<>();
        file.directives().forEach(directive -> used.addAll(directive.contents()));
        return used;
    }

    @Override
    public Schedule withSeed(long other) {
        return new FileSchedule(file, sources, origin, other);
    }

    /// A file that is followed is that of the channel itself.
    @Override
    public boolean mayStandStill() {
        return origin.isEmpty();
    }

    @Override
    public Program program(ZoneId zone) {
        return SequentialCompiler.program(file, sources, seed, zone);
    }
}
