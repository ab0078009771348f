package tv.exstream.schedulefile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.SequentialSchedule;

/// Reads the schedule files of a folder, in the words of ErsatzTV's sequential schedules and in EXStreamTV's own. Immutable.
public final class ScheduleFiles {
    private final ScheduleFolder folder;

    /// @param folder that every file and import must be in
    public ScheduleFiles(Path folder) {
        this.folder = new ScheduleFolder(folder);
    }

    /// @param name of a file in the folder
    public Reading read(String name) {
        Flaws flaws = new Flaws();
        Place start = Place.start(name);
        Optional<Reading> reading =
                folder.find(new Placed<>(name, start), folder.root(), flaws)
                        .flatMap(
                                file ->
                                        folder.read(file, start, flaws)
                                                .map(text -> reading(file, text, flaws)));
        return reading.orElseGet(() -> refused(flaws));
    }

    /// What would come of reading a file with this text; files that it imports are read.
    ///
    /// @param name of the file in the folder, which need not exist
    public Reading check(String name, String text) {
        return reading(folder.root().resolve(name).normalize(), text, new Flaws());
    }

    private Reading reading(Path file, String text, Flaws flaws) {
        Optional<Draft> draft = DraftReader.read(folder.name(file), text, flaws);
        if (draft.isEmpty()) {
            return refused(flaws);
        }
        Imports defined = new Imports(folder, flaws);
        defined.add(draft.get(), file);
        if (draft.get().playoutEntries() == 0) {
            flaws.add(draft.get().playoutPlace(), "must have an entry: none");
        }
        new References(defined, flaws).check(draft.get());
        return flaws.count() > 0
                ? refused(flaws)
                : new Reading.Accepted(schedule(draft.get(), defined), defined.files());
    }

    private static SequentialSchedule schedule(Draft draft, Imports defined) {
        Map<String, List<Directive>> sequences = new LinkedHashMap<>();
        defined.sequences()
                .forEach(
                        (key, items) ->
                                sequences.put(key, ReadDirective.directives(items.value())));
        return new SequentialSchedule(
                draft.name(),
                draft.description(),
                defined.contents(),
                sequences,
                ReadDirective.directives(draft.reset()),
                ReadDirective.directives(draft.playout()));
    }

    private static Reading refused(Flaws flaws) {
        return new Reading.Refused(flaws.list(), flaws.count());
    }
}
